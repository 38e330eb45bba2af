import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { sidesOf } from '#data/discrepancies.ts';
import { mayOverlap, type Period } from '#schemas/values/dates.ts';
import { conflictsIn } from '#checking/conflicts.ts';
import type { Entry } from '#schemas/collections.ts';
import { atlasAfter, faultsAfter, twoCurrencies } from './ruritania.ts';

const discrepancy = 'discrepancies/guests-and-eaters.mdx';
const examined = 'examined/stay-of-guests-and-courtiers.yaml';
const guests = 'statistics/guests-at-the-inn.mdx';

const record = `  - says: guests the Royal Office counted
    figure:
      value:
        number: 1700
      printed: about 1,700
      modality: about
      counted: persons
      unit: people
    period:
      on: "1894"
    reference: list-of-ruritania
`;

test('figures that answer the same question stop the build once no discrepancy names them', async () => {
  expect(await faultsAfter(({ remove }) => remove(discrepancy))).toMatchInlineSnapshot(`
    [
      "content/statistics/guests-at-the-inn.mdx — claims[0] — "gazette-guests-1894", 900 (registrations, 1894), and "gazette-eaters-1894", 1000 (persons, 1894), in content/statistics/guests-at-the-inn.mdx answer "people-in-centres" and differ — name both in a discrepancy (\`npm run new discrepancies <id>\`), or say why they do not disagree (\`npm run new examined <id>\`)",
    ]
  `);
});

test('figures that nobody examined stop the build, with what to write', async () => {
  expect(await faultsAfter(({ remove }) => remove(examined))).toMatchInlineSnapshot(`
    [
      "content/statistics/guests-at-the-inn.mdx — claims[2] — "gazette-stay-of-guests", 3 (stay, 1894), and "gazette-stay-of-courtiers", 5 (stay, 1894), in content/statistics/guests-at-the-inn.mdx answer "length-of-stay" and differ — name both in a discrepancy (\`npm run new discrepancies <id>\`), or say why they do not disagree (\`npm run new examined <id>\`)",
    ]
  `);
});

test('a fault elsewhere hides no conflict, and makes no record needless', async () => {
  const faults = await faultsAfter(async ({ edit, remove }) => {
    await remove(discrepancy);
    await edit('places/zenda.yaml', 'kind: town', 'kind: hamlet');
  });
  expect(faults.map((fault) => fault.split(' — ').slice(0, 2).join(': '))).toEqual([
    'content/places/zenda.yaml: kind',
    'content/statistics/guests-at-the-inn.mdx: claims[0]',
  ]);
  expect(await faultsAfter(({ edit }) => edit(guests, 'kind: figure', 'kind: number'))).not.toContainEqual(
    expect.stringContaining(examined),
  );
});

const cook = 'id: gazette-eaters-1894\n    kind: figure\n    question: people-in-centres';
const cooksTime = 'counted: persons\n    unit: people\n    period:\n      on: "1894"';
const cooksGround = `${cooksTime}\n    territory: ruritania`;

test.each([
  ['other times', cooksTime, cooksTime.replace('1894', '1893')],
  ['another question', cook, cook.replace('people-in-centres', 'size-of-1894')],
])('figures of %s are no conflict', async (_what, from, to) => {
  const faults = await faultsAfter(async ({ edit, remove, define }) => {
    await remove(discrepancy);
    if (to.includes('size-of-1894'))
      await define('questions', 'size-of-1894', { topic: 'movement', bearsOn: [] });
    await edit(guests, from, to);
  });
  expect(faults).toEqual([]);
});

test('a town that lies in the country shares its ground, another town does not', async () => {
  const faultsIn = (countries: string) =>
    faultsAfter(async ({ edit, remove }) => {
      await remove(discrepancy);
      await edit(guests, cooksGround, cooksGround.replace('ruritania', 'zenda'));
      await edit('places/zenda.yaml', 'countries:\n  - ruritania', countries);
    });
  expect(await faultsIn('countries:\n  - ruritania')).toHaveLength(1);
  expect(await faultsIn('countries: []')).toEqual([]);
});

test('a figure without a time may conflict with any other', async () => {
  const faults = await faultsAfter(async ({ edit, remove }) => {
    await remove(discrepancy);
    await edit(guests, cooksTime, cooksTime.replace('on: "1894"', 'stated: false'));
  });
  expect(faults).toHaveLength(1);
});

test('the same value of another thing is a conflict, the same value of the same thing is none', async () => {
  const sameValue = async (counted: string, unit: string) =>
    faultsAfter(async ({ edit, remove }) => {
      await remove(discrepancy);
      await edit(guests, 'number: 900', 'number: 1000');
      await edit(guests, 'printed: 900 guests', 'printed: 1000 guests');
      await edit(guests, 'passage: 900 guests', 'passage: 1000 guests');
      await edit(
        guests,
        'counted: registrations\n    unit: people',
        `counted: ${counted}\n    unit: ${unit}`,
      );
    });
  expect(await sameValue('registrations', 'people')).toHaveLength(1);
  const sameThing = await sameValue('persons', 'people');
  expect(sameThing.filter((line) => !line.startsWith('content/vocabularies/'))).toEqual([]);
});

test('only figures of one subject are held against each other', async () => {
  const faultsOf = (subjects: readonly [string, string]) =>
    faultsAfter(async ({ edit, remove }) => {
      await remove(discrepancy);
      await edit(guests, 'question: people-in-centres\n', `question: people-in-centres\n${subjects[0]}`);
      await edit(guests, cook, `${cook}\n${subjects[1]}`.trimEnd());
    });
  const road = '    subject: road-through-ruritania\n';
  expect(await faultsOf(['', ''])).toHaveLength(1);
  expect(await faultsOf([road, road])).toHaveLength(1);
  expect(await faultsOf([road, ''])).toEqual([]);
  expect(await faultsOf([road, '    subject: treaty-of-zenda\n'])).toEqual([]);
});

test('two projects do not compete, and a figure about a project competes with what it lists', async () => {
  expect(await faultsAfter(({ lay }) => lay(twoCurrencies))).toEqual([]);
  const faults = await faultsAfter(async ({ edit }) => {
    await edit(guests, 'number: 5\n', 'amount: 5\n      currency: EUR\n');
    await edit(
      guests,
      'id: gazette-stay-of-courtiers\n    kind: figure\n    question: length-of-stay',
      'id: gazette-stay-of-courtiers\n    currencyPrinted: false\n    kind: figure\n    question: project-amount\n    subject: castle-repairs',
    );
    await edit(
      guests,
      'printed: 5 days\n    modality: exact\n    counted: stay\n    unit: days',
      'printed: 5 days\n    modality: exact\n    counted: money-claimed',
    );
  });
  expect(faults.filter((fault) => fault.includes('"castle-repairs-amount"'))).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — claims[0] — "castle-repairs-amount", 120000 (money-listed, no time stated), and "gazette-stay-of-courtiers", 5 (money-claimed, 1894), in content/statistics/guests-at-the-inn.mdx answer "project-amount" and differ — name both in a discrepancy (\`npm run new discrepancies <id>\`), or say why they do not disagree (\`npm run new examined <id>\`)",
    ]
  `);
});

test('an editors’ note that rests on a reference needs a discrepancy that shows it', async () => {
  const note = `passage: 900 guests
    note:
      on: "2026-11-22"
      text: The list of the Royal Office has another number.
      references:
        - list-of-ruritania`;
  expect(await faultsAfter(({ edit }) => edit(guests, 'passage: 900 guests', note))).toEqual([]);
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(guests, 'passage: 900 guests', note);
      await edit(discrepancy, record, '');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/guests-at-the-inn.mdx — claims[0].note — sets "gazette-guests-1894" against list-of-ruritania, and no discrepancy does — name the claim and one of these references among the sides of a discrepancy (\`npm run new discrepancies <id>\`)",
    ]
  `);
});

test('an examined comparison of claims that do not differ is refused', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(guests, 'number: 5', 'number: 3');
      await edit(guests, 'printed: 5 days', 'printed: three days');
      await edit(guests, 'passage: 5 days', 'passage: three days');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/examined/stay-of-guests-and-courtiers.yaml — compared — no two of these claims differ on the same question, subject, territory and time — delete the comparison, or name the claims that do",
    ]
  `);
});

test('a discrepancy of one side is refused', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(discrepancy, '  - claim: gazette-guests-1894\n', '');
      await edit(discrepancy, record, '');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides — are fewer than two — name each side that disagrees: { claim: … }, or { says: …, reference: … }",
    ]
  `);
});

test('a discrepancy without a claim of the documents is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        discrepancy,
        '  - claim: gazette-eaters-1894\n  - claim: gazette-guests-1894\n',
        '  - says: guests the Royal Office counted\n    reference: list-of-ruritania\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides — hold no claim of the documents — name at least one as { claim: … }; what only others say is no discrepancy of the atlas",
    ]
  `);
});

test('a discrepancy without a typed reason is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(discrepancy, 'reason: counting-basis\n', ''))).toEqual(
    expect.arrayContaining([expect.stringContaining(`content/${discrepancy} — reason — is missing`)]),
  );
  expect(
    (
      await faultsAfter(({ edit }) => edit(discrepancy, 'reason: counting-basis', 'reason: carelessness'))
    ).filter((fault) => fault.includes('reason')),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — reason — "carelessness" is not in the list — write one of counting-basis, period, territory-or-base, scope-or-currency, revision, probable-error, viewpoint, unknown",
    ]
  `);
});

test('a side that is two things at once, or half of one, is refused', async () => {
  const refusedAfter = async (from: string, to: string) =>
    (await faultsAfter(({ edit }) => edit(discrepancy, from, to))).filter((fault) =>
      fault.includes('sides['),
    );
  expect(
    await refusedAfter(
      '  - claim: gazette-guests-1894\n',
      '  - claim: gazette-guests-1894\n    reference: list-of-ruritania\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides[1] — is not one side — write { claim }, or { sumOf, says }, or from the public record { says, reference } with figure and period",
    ]
  `);
  expect(await refusedAfter('    period:\n      on: "1894"\n    reference', '    reference'))
    .toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides[2].period — is missing — write the time the figure speaks of, or { stated: false }",
    ]
  `);
  expect(await refusedAfter('says: guests the Royal Office counted', 'says: the 1700 of the Royal Office'))
    .toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides[2].says — has the numeral "1700" in prose — make it a claim and write <Figure claim="…" /> or <When claim="…" />; in a field, say it without the number",
    ]
  `);
});

test('a correction needs the reason probable-error, a claim of the page and counter-evidence', async () => {
  const correction = (claim: string) => `reason: probable-error
correction:
  on: "2026-11-22"
  claim: ${claim}
  probablyRight: The Royal Office has about 1,700.
  references:
    - list-of-ruritania
`;
  const edited = (reason: string) => async () =>
    faultsAfter(({ edit }) => edit(discrepancy, 'reason: counting-basis\n', reason));
  expect(await edited(correction('gazette-guests-1894'))()).toEqual([]);
  const faults = [
    ...(await edited(correction('gazette-stay-of-guests'))()),
    ...(await edited(correction('gazette-guests-1894').replace('probable-error', 'period'))()),
    ...(await edited('reason: probable-error\n')()),
    ...(await edited(correction('gazette-guests-1894').replace(/references:\n.*\n/, 'references: []\n'))()),
  ].filter((fault) => fault.includes('correction'));
  expect(faults).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — correction.claim — "gazette-stay-of-guests" is none of the sides — name a claim that stands among the sides",
      "content/discrepancies/guests-and-eaters.mdx — correction — stands without the reason probable-error — write probable-error as reason or among furtherReasons",
      "content/discrepancies/guests-and-eaters.mdx — correction — is missing, though an error is probable — write the claim, what is probably right, and the counter-evidence",
      "content/discrepancies/guests-and-eaters.mdx — correction.references — is empty — name the reference that speaks against the claim",
    ]
  `);
});

test('a sum of what is no money is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        discrepancy,
        record,
        '  - says: guests and money together\n    sumOf:\n      - gazette-eaters-1894\n      - castle-repairs-amount\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides[2].sumOf — "gazette-eaters-1894" is no amount of money — take it out; what counts different things is never added",
    ]
  `);
});

const contested = 'discrepancies/crown-money-and-projects.mdx';
const selector = 'funding:\n        source: strelsau-gazette\n        scope: national';

test('a sum of money that is claimed and money that is listed is refused', async () => {
  expect(
    await faultsAfter(async ({ lay, edit }) => {
      await lay(twoCurrencies);
      await edit(contested, selector, '- castle-repairs-amount\n      - gazette-crown-money');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — "gazette-crown-money" counts money-claimed, "castle-repairs-amount" money-listed — add up amounts that count the same; what counts different things is never added",
    ]
  `);
});

test('a sum of two currencies is refused, by its selector and by its claims', async () => {
  const faultsOf = (sum: string) =>
    faultsAfter(async ({ lay, edit }) => {
      await lay(twoCurrencies);
      await edit(contested, selector, sum);
    });
  expect(await faultsOf('funding:\n        source: strelsau-gazette')).toMatchInlineSnapshot(`
    [
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — "north-road-amount" is an amount in NOK, "castle-repairs-amount" in EUR — add up amounts of one currency; rates of exchange are not ours to choose",
    ]
  `);
  expect(await faultsOf('- castle-repairs-amount\n      - north-road-amount')).toMatchInlineSnapshot(`
    [
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — "north-road-amount" is an amount in NOK, "castle-repairs-amount" in EUR — add up amounts of one currency; rates of exchange are not ours to choose",
    ]
  `);
});

test('a selector that is not understood, or that finds nothing, is refused', async () => {
  const faultsOf = (sum: string) =>
    faultsAfter(async ({ lay, edit }) => {
      await lay(twoCurrencies);
      await edit(contested, selector, sum);
    });
  // Words that only the removed projects used are refused too.
  expect(
    [
      ...(await faultsOf(selector.replace('strelsau', 'strelsu'))),
      ...(await faultsOf(selector.replace('national', 'worldwide'))),
      ...(await faultsOf(selector.replace('        source: strelsau-gazette\n', ''))),
      ...(await faultsOf('funding: strelsau-gazette')),
      ...(await faultsOf('projects: all')),
      ...(await faultsOf('- castle-repairs-amount')),
      ...(await faultsAfter(async ({ lay, remove }) => {
        await lay(twoCurrencies);
        await remove('funding/castle-repairs.mdx');
        await remove('funding/inn-roof.mdx');
      })),
    ].filter((fault) => fault.includes('/discrepancies/')),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf.funding.source — no entry of sources has the id "strelsu-gazette" — did you mean "strelsau-gazette"? Else run \`npm run new sources strelsu-gazette\`",
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — funding scope "worldwide" is not in the list — write one of national, regional",
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — does not say what is added — write { funding: { source: <id of a source> } }, or a list of two claims or more",
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — does not say what is added — write { funding: { source: <id of a source> } }, or a list of two claims or more",
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — does not say what is added — write { funding: { source: <id of a source> } }, or a list of two claims or more",
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — adds up fewer than two claims — name each amount that is added",
      "content/discrepancies/crown-money-and-projects.mdx — sides[1].sumOf — finds no national project that "strelsau-gazette" lists — write the document that lists them, or take the side out",
    ]
  `);
});

test('a selector takes in a project that is added later', async () => {
  const sumOf = (atlas: Atlas) =>
    sidesOf(atlas, requireEntry(atlas, 'crown-money-and-projects', ['discrepancies'], 'test')).flatMap(
      (side) => (side.kind === 'sum' ? [[side.sum, side.of.map(({ claim }) => claim.id)]] : []),
    );
  expect(sumOf(await atlasAfter(({ lay }) => lay(twoCurrencies)))).toEqual([
    [{ amount: 150_000, currency: 'EUR' }, ['castle-repairs-amount', 'inn-roof-amount']],
  ]);
  const grown = await atlasAfter(async ({ lay, copy, edit }) => {
    await lay(twoCurrencies);
    const stable = 'funding/stable.mdx';
    await copy('funding/inn-roof.mdx', stable);
    await edit(stable, 'BRA-F-002', 'BRA-F-004');
    await edit(stable, 'amount: inn-roof-amount', 'amount: stable-amount');
    await edit(stable, 'id: inn-roof-amount', 'id: stable-amount');
  });
  expect(sumOf(grown)).toEqual([
    [{ amount: 180_000, currency: 'EUR' }, ['castle-repairs-amount', 'inn-roof-amount', 'stable-amount']],
  ]);
});

test('the home page shows two figures that stand among the sides, and nothing else', async () => {
  const shown = (first: string, second: string) =>
    `onHome:\n  order: 1\n  title: Guests in Zenda\n  note: Different things counted.\n  figures: [${first}, ${second}]\nreason: counting-basis\n`;
  const faultsOf = (first: string, second: string, side = '') =>
    faultsAfter(async ({ edit }) => {
      await edit(discrepancy, 'sides:\n', `sides:\n${side}`);
      await edit(discrepancy, 'reason: counting-basis\n', shown(first, second));
    });
  expect(await faultsOf('gazette-guests-1894', 'gazette-eaters-1894')).toEqual([]);
  expect([
    ...(await faultsOf('gazette-guests-1894', 'gazette-guests-1894')),
    ...(await faultsOf('gazette-guests-1894', 'gazette-stay-of-guests')),
    ...(await faultsOf('gazette-guests-1894', 'gazette-names-itself', '  - claim: gazette-names-itself\n')),
  ]).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — onHome.figures[1] — "gazette-guests-1894" stands twice in the list — name it once",
      "content/discrepancies/guests-and-eaters.mdx — onHome.figures[1] — "gazette-stay-of-guests" is none of the sides — name two figures that stand among the sides as { claim: … }",
      "content/discrepancies/guests-and-eaters.mdx — onHome.figures[1] — the claim "gazette-names-itself" is no figure — name a figure among the sides",
    ]
  `);
});

test('a figure of money in the public record with a unit is refused', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(discrepancy, 'number: 1700', 'amount: 1700\n        currency: EUR')),
  ).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides[2].figure.unit — stands beside an amount of money — leave it out; the unit of money is its currency",
    ]
  `);
});

/** Figures in few homes, territories and years, so that many of them meet. */
const someFigures = fc.array(
  fc.record({
    home: fc.constantFrom('statistics', 'castle-repairs', 'inn-roof'),
    question: fc.constantFrom('people-in-centres', 'project-amount'),
    subject: fc.constantFrom(undefined, undefined, 'castle-repairs'),
    number: fc.integer({ min: 1, max: 3 }),
    counted: fc.constantFrom('persons', 'registrations'),
    unit: fc.constantFrom('people', 'pieces'),
    territory: fc.constantFrom('ruritania', 'zenda', 'elphberg-lands', 'kravonia'),
    period: fc.oneof(
      fc.constant({ stated: false as const }),
      fc.integer({ min: 1890, max: 1895 }).map((year) => ({ on: String(year) })),
      fc.integer({ min: 1890, max: 1895 }).map((year) => ({ since: `${year}-06` })),
      fc
        .tuple(fc.integer({ min: 1890, max: 1895 }), fc.nat(3))
        .map(([from, years]) => ({ from: String(from), to: String(from + years) })),
    ),
  }),
  { maxLength: 25 },
);

test('the conflicts found are those of every two figures compared', () => {
  const grounds: Record<string, string[]> = {
    zenda: ['ruritania'],
    'elphberg-lands': ['ruritania', 'kravonia'],
  };
  const places = Object.entries(grounds).map(([id, countries]) => ({
    collection: 'places',
    id,
    data: { countries, claims: [] },
    body: '',
  }));
  fc.assert(
    fc.property(someFigures, (drawn) => {
      const figures = drawn.map(({ home, number, ...rest }, at) => ({
        home,
        claim: { ...rest, id: `figure-${at}`, kind: 'figure', value: { number } },
      }));
      const homes = ['statistics', 'castle-repairs', 'inn-roof'].map((id) => ({
        collection: id === 'statistics' ? 'statistics' : 'funding',
        id,
        data: { claims: figures.filter(({ home }) => home === id).map(({ claim }) => claim) },
        body: '',
      }));
      const inOrder = homes.flatMap(({ id }) => figures.filter(({ home }) => home === id));
      const subjectOf = ({ home, claim }: (typeof figures)[number]) =>
        home === 'statistics' ? claim.subject : home;
      const shareGround = (a: string, b: string) =>
        a === b || grounds[a]?.includes(b) === true || grounds[b]?.includes(a) === true;
      const expected = inOrder.flatMap((a, at) =>
        inOrder
          .slice(at + 1)
          .filter(
            (b) =>
              a.claim.question === b.claim.question &&
              subjectOf(a) === subjectOf(b) &&
              shareGround(a.claim.territory, b.claim.territory) &&
              mayOverlap(a.claim.period, b.claim.period) &&
              (a.claim.value.number !== b.claim.value.number ||
                a.claim.counted !== b.claim.counted ||
                a.claim.unit !== b.claim.unit),
          )
          .map((b) => `${a.claim.id} ${b.claim.id}`),
      );
      const found = conflictsIn([...places, ...homes] as unknown as Entry[]);
      expect(found.map(({ first, second }) => `${first.claim.id} ${second.claim.id}`)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

const periods: [Period, Period, boolean][] = [
  [{ on: '2020' }, { on: '2020-05-31' }, true],
  [{ on: '2020' }, { on: '2021' }, false],
  [{ from: '2015', to: '2019' }, { since: '2019-12' }, true],
  [{ from: '2015', to: '2019' }, { since: '2020' }, false],
  [{ since: '2015' }, { since: '2021' }, true],
  [{ stated: false }, { on: '1894' }, true],
];

test.each(periods)('%o and %o: may overlap is %o', (a, b, expected) => {
  expect(mayOverlap(a, b)).toBe(expected);
  expect(mayOverlap(b, a)).toBe(expected);
});
