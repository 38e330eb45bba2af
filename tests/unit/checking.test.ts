import { expect, test } from 'vitest';
import { faultsAfter } from './ruritania.ts';

const statistics = 'statistics/travellers-on-the-road.mdx';
const country = 'countries/ruritania.mdx';
const funding = 'funding/castle-repairs.mdx';
const leg = 'routes/road-through-ruritania.yaml';
const legPath =
  'path:\n  - shape:\n      lon: 22.5\n      lat: 44.5\n  - shape:\n      lon: 21.5\n      lat: 44.0\n';
const closure = 'events/road-closed.yaml';
const moment = 'moments/year-of-the-travellers.mdx';

test('Ruritania as it stands has no fault', async () => {
  expect(await faultsAfter(async () => {})).toEqual([]);
});

test('an unknown field is named, with the field that was probably meant', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(statistics, 'territory: ruritania\nclaims', 'teritory: ruritania\nclaims'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — teritory — is not a field — did you mean "territory"? Else take it out",
      "content/statistics/travellers-on-the-road.mdx — territory — is missing — write, for example, "ruritania"",
    ]
  `);
});

test('a missing field is named, with an example of what to write', async () => {
  expect(await faultsAfter(({ edit }) => edit(statistics, 'title: Travellers on the road to Zenda\n', '')))
    .toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — title — is missing — write, for example, "Travellers on the road to Strelsau"",
    ]
  `);
});

test('a wrong type is named, with an example', async () => {
  expect(await faultsAfter(({ edit }) => edit(statistics, 'number: 1600', 'number: many')))
    .toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — claims[0].value — is not one value — write { number: 1600 }, { amount: 120000, currency: EUR } or { words: "hundreds" }",
    ]
  `);
});

test('an empty list where one line is due is named', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(funding, 'leavesOpen:\n  - Start and end date', 'leavesOpen: []')),
  ).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — leavesOpen — is empty — say what the source leaves open, at least the dates",
    ]
  `);
});

test('an unquoted date is refused and shown quoted', async () => {
  expect(await faultsAfter(({ edit }) => edit(statistics, 'reviewed: "2026-11-22"', 'reviewed: 2026-11-22')))
    .toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — line 21 — the date 2026-11-22 is not quoted — write "2026-11-22", in quotation marks",
    ]
  `);
});

test('an unquoted year is refused and shown quoted', async () => {
  expect(await faultsAfter(({ edit }) => edit(statistics, 'on: "1894"', 'on: 1894'))).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — claims[0].period.on — is the number 1894 and should be a text — write "1894", in quotation marks",
    ]
  `);
});

test('an impossible date is refused', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(statistics, 'reviewed: "2026-11-22"', 'reviewed: "2026-02-30"')),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — reviewed — is not a day of the calendar — write it as "2021-08-03", in quotation marks",
    ]
  `);
});

test('an unknown code is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(country, 'alpha2: CZ', 'alpha2: ZZ'))).toMatchInlineSnapshot(`
    [
      "content/countries/ruritania.mdx — codes.alpha2 — is not a two-letter code of ISO 3166-1 — write a code such as "SK"; Kosovo* has "XK"",
    ]
  `);
});

test('two items of a funding entry on one claim are refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        funding,
        'deliverables: []',
        'deliverables:\n  - { item: roof tiles, claim: castle-repairs-amount }\n  - { item: windows, claim: castle-repairs-amount }',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — deliverables[1].claim — "castle-repairs-amount" carries another item already — give each item a claim of its own",
    ]
  `);
});

test('a word outside a closed list is refused with the list', async () => {
  expect(await faultsAfter(({ edit }) => edit(country, 'role: transit', 'role: kingdom')))
    .toMatchInlineSnapshot(`
    [
      "content/countries/ruritania.mdx — role — "kingdom" is not in the list — write one of transit, or add it to content/vocabularies/route-roles.yaml",
    ]
  `);
});

test('a dangling reference is refused, with the id that was probably meant', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(statistics, 'source: strelsau-gazette', 'source: strelsau-gazete')),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — claims[0].source — no entry of sources has the id "strelsau-gazete" — did you mean "strelsau-gazette"? Else run \`npm run new sources strelsau-gazete\`",
    ]
  `);
});

test.each([
  [
    'an unknown field',
    'territory: ruritania\nclaims',
    'territory: ruritania\nfoo: 1\nclaims',
    'foo — is not a field',
  ],
  ['broken YAML', 'title: ', 'title: "', 'is not YAML'],
])('%s does not make the claims of a file look absent elsewhere', async (_what, from, to, fault) => {
  const faults = await faultsAfter(({ edit }) => edit(statistics, from, to));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`content/${statistics} — `);
  expect(faults[0]).toContain(fault);
});

test('a reference into the wrong collection is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(statistics, 'territory: ruritania\nclaims', 'territory: strelsau-gazette\nclaims'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — territory — "strelsau-gazette" is an entry of sources, not of countries or places — run \`npm run new countries strelsau-gazette\`",
    ]
  `);
});

test('a claim named in prose must exist', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(country, 'claims="gazette-ruritania-matters"', 'claims="gazette-nothing"'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/countries/ruritania.mdx — line 37, <Cite> — no entry of claims has the id "gazette-nothing" — add the claim",
    ]
  `);
});

test('an id that two entries share is refused, whatever their collections', async () => {
  expect(await faultsAfter(({ copy }) => copy('places/zenda.yaml', 'organisations/zenda.yaml'))).toContain(
    'content/places/zenda.yaml — file name — the id "zenda" belongs to content/organisations/zenda.yaml — rename this file',
  );
});

test('a claim id that two claims share is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit('places/zenda.yaml', 'id: zenda-in-gazette', 'id: gazette-names-itself'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/places/zenda.yaml — claims[0].id — the claim "gazette-names-itself" stands in content/organisations/strelsau-gazette-office.yaml already — give this one another id, or name that one",
    ]
  `);
});

test('an empty body is refused where prose is due', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, '\nThe money pays for repairs of the castle.\n', '')))
    .toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — body — is empty — write at least one sentence below the second "---"",
    ]
  `);
});

test('a file name that is no id is refused', async () => {
  expect(await faultsAfter(({ copy }) => copy('places/zenda.yaml', 'places/Zenda_Castle.yaml')))
    .toMatchInlineSnapshot(`
    [
      "content/places/Zenda_Castle.yaml — file name — "Zenda_Castle" is not an id — write lower-case letters without diacritics, digits and single hyphens, such as "castle-repairs"",
    ]
  `);
});

test('an id that is part of the address of another page is refused', async () => {
  expect(await faultsAfter(({ copy }) => copy('places/zenda.yaml', 'places/compare.yaml')))
    .toMatchInlineSnapshot(`
    [
      "content/places/compare.yaml — file name — "compare" is the address of another page — choose another id",
    ]
  `);
});

test('a file of another kind is refused', async () => {
  expect(await faultsAfter(({ write }) => write('places/zenda.txt', 'Zenda'))).toMatchInlineSnapshot(`
    [
      "content/places/zenda.txt — file name — does not end in .yaml — entries of places are .yaml files; rename it",
    ]
  `);
});

test('money without a currency is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, '      currency: EUR\n', ''))).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — claims[0].value — currency is missing — write the three-letter code of ISO 4217, such as EUR",
    ]
  `);
});

test('a negative amount is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, 'amount: 120000', 'amount: -120000')))
    .toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — claims[0].value.amount — is negative — write the amount without a sign",
    ]
  `);
});

test('a fraction of a euro is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, 'amount: 120000', 'amount: 120.5')))
    .toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — claims[0].value — amount is not a whole number — write whole units without separators, such as 120000",
    ]
  `);
});

test('a currency outside ISO 4217 is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, 'currency: EUR', 'currency: RUR')))
    .toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — claims[0].value.currency — is not a currency of ISO 4217 — write the three-letter code, such as EUR",
    ]
  `);
});

test('an identifier used twice is refused, and a free one named', async () => {
  const faults = await faultsAfter(({ copy }) => copy(funding, 'funding/second-castle.mdx'));
  expect(faults.filter((line) => line.includes('identifier'))).toMatchInlineSnapshot(`
    [
      "content/funding/second-castle.mdx — identifier — BRA-F-001 belongs to content/funding/castle-repairs.mdx already — give the newer entry a number never used, such as BRA-F-002",
    ]
  `);
});

test('an identifier of another form is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, 'BRA-F-001', 'f1'))).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — identifier — is not an identifier — write BRA-F- and a number of three or more digits, such as BRA-F-012",
    ]
  `);
});

test('a role outside the list is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        funding,
        'organisations: []',
        'organisations:\n  - { organisation: strelsau-gazette-office, role: donor, claim: castle-repairs-amount }',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — organisations[0].role — "donor" is not in the list — write one of funder, implementer, recipient, role-not-stated",
    ]
  `);
});

test('shares that do not add up to the whole are refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        funding,
        'organisations: []',
        'shares:\n  - { country: ruritania, percent: 90, claim: castle-repairs-amount }\norganisations: []',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — shares — add up to 90 per cent — write shares that add up to 100, or leave them out",
    ]
  `);
});

test('sectors that do not add up to the whole are refused', async () => {
  expect(
    await faultsAfter(async ({ edit, define }) => {
      await define('purpose-codes', '15190');
      await define('purpose-codes', '15130');
      await edit(
        funding,
        'organisations: []',
        'sectors:\n  - { code: "15190", percent: 60, claim: castle-repairs-amount }\n  - { code: "15130", percent: 50, claim: castle-repairs-amount }\norganisations: []',
      );
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — sectors — add up to 110 per cent — write shares that add up to 100",
    ]
  `);
});

test('a share below nothing, and one above the whole, are refused', async () => {
  for (const percent of ['-10', '110'])
    expect(
      await faultsAfter(({ edit }) =>
        edit(
          funding,
          'organisations: []',
          `shares:\n  - { country: ruritania, percent: ${percent}, claim: castle-repairs-amount }\norganisations: []`,
        ),
      ),
    ).toContainEqual(
      expect.stringMatching(
        /^content\/funding\/castle-repairs\.mdx — shares\[0\]\.percent — is (?:negative|more than the whole) — write the share/,
      ),
    );
});

test('a fraction of a cent is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, 'amount: 120000', 'amount: 120000.005'))).toEqual([
    'content/funding/castle-repairs.mdx — claims[0].value — amount is not a whole number — write whole units without separators, such as 120000',
  ]);
});

test('a regional entry without its countries is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(funding, 'scope: national\ncountries:\n  - ruritania', 'scope: regional\ncountries: []'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/funding/castle-repairs.mdx — countries — names no country — write at least one; a regional project names all that its text names",
      "content/funding/castle-repairs.mdx — scopeClaim — is missing — name the claim on which the regional scope rests",
    ]
  `);
});

test('a figure without a counting basis is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(statistics, '    counted: crossings\n', '')))
    .toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — claims[0].counted — is missing — write, for example, "persons"",
    ]
  `);
});

test('a passage of nine words is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        statistics,
        'passage: 1,600 travellers',
        'passage: In the year 1,600 travellers came to the castle',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — claims[0].passage — has more than 8 words — keep the shortest phrase that occurs exactly once; \`npm run passage\` finds it",
    ]
  `);
});

test('a passage without the printed figure is refused', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(statistics, 'passage: 1,600 travellers', 'passage: In the year')),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — claims[0].passage — “In the year” does not hold the printed “1,600 travellers” — widen the passage; \`npm run passage\` finds the shortest that occurs once",
    ]
  `);
});

test('nor may a statement print what its passage does not hold', async () => {
  const passage = '    passage: matters to its neighbours';
  const withPrinted = (printed: string) => `    printed: ${printed}\n${passage}`;
  expect(await faultsAfter(({ edit }) => edit(country, passage, withPrinted('neighbours')))).toEqual([]);
  expect(await faultsAfter(({ edit }) => edit(country, passage, withPrinted('3 neighbours')))).toHaveLength(
    1,
  );
});

test('a numeral typed into prose is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(statistics, 'The gazette counts <', 'The gazette counts 1,600 and <'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — line 29 — has the numeral "1,600" in prose — make it a claim and write <Figure claim="…" /> or <When claim="…" />; in a field, say it without the number",
    ]
  `);
});

test('a word the house does not use is refused', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(statistics, 'The gazette counts', 'The gazette counts illegal')),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — line 29 — says "illegal" — write "irregular", or report the source’s word in \`printed\`",
    ]
  `);
});

test('a program in prose is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(statistics, 'The gazette counts', 'The gazette {process.exit(0)} counts'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — line 29 — has the expression {process.exit(0)} — write plain words; {/* a comment */} is fine",
    ]
  `);
});

test('a component that is not for authors is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(statistics, 'The gazette counts', 'The gazette <script>x</script> counts'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — line 29 — uses <script> — write one of <Figure>, <When>, <Cite>, <Entry>, <Answer>",
    ]
  `);
});

test('a link that is no web address is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(statistics, 'The gazette counts', 'The [gazette](javascript:x) counts'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — line 29 — links to "javascript:x" — link inside the atlas with <Entry id="…">words</Entry>, outside with https://",
    ]
  `);
});

test('a partner question left open on which a claim bears is refused', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(country, '<Answer question="relevance">\n\n', '');
      await edit(country, '</Answer>\n', '');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/countries/ruritania.mdx — body — leaves the question "relevance" open, on which documents bear: gazette-ruritania-matters, gazette-guests-1894, gazette-eaters-1894, and 1 more — say what they say in <Answer question="relevance">",
    ]
  `);
});

test('broken YAML is refused with its line', async () => {
  expect(await faultsAfter(({ edit }) => edit('places/zenda.yaml', 'name: Zenda', 'name: "Zenda')))
    .toMatchInlineSnapshot(`
    [
      "content/places/zenda.yaml — line 1 — is not YAML: Missing closing "quote — put the text in quotation marks, and check the indentation",
    ]
  `);
});

test('a field written twice is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit('places/zenda.yaml', 'kind: town', 'kind: town\nkind: river')))
    .toMatchInlineSnapshot(`
    [
      "content/places/zenda.yaml — line 3 — is not YAML: Map keys must be unique — keep one of the two fields",
    ]
  `);
});

test('an invisible character is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit('places/zenda.yaml', 'Town with', 'Town\u200b with')))
    .toMatchInlineSnapshot(`
    [
      "content/places/zenda.yaml — line 10 — holds the invisible character U+200B — delete it",
    ]
  `);
});

test('bytes that are no UTF-8 are refused', async () => {
  expect(
    await faultsAfter(({ write }) => write('places/zenda.yaml', new Uint8Array([0x6e, 0xff, 0x61]))),
  ).toContain('content/places/zenda.yaml — file — is not UTF-8 — save it as UTF-8');
});

test('a leg with an unknown place is refused, with the id that was probably meant', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(leg, '- shape:\n      lon: 21.5\n      lat: 44.0', '- place: zemda');
      await edit(leg, 'from: ruritania', 'from: ruritana');
      await edit(leg, 'via: []', 'via:\n  - zenda\n  - the-castle-in-the-forest');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/routes/road-through-ruritania.yaml — from — no entry of countries or places has the id "ruritana" — did you mean "ruritania"? Else run \`npm run new countries ruritana\`",
      "content/routes/road-through-ruritania.yaml — path[1].place — no entry of places has the id "zemda" — did you mean "zenda"? Else run \`npm run new places zemda\`",
      "content/routes/road-through-ruritania.yaml — via[1] — no entry of countries or places has the id "the-castle-in-the-forest" — run \`npm run new countries the-castle-in-the-forest\`",
    ]
  `);
});

test('a leg with one waypoint, or with none, is refused', async () => {
  const withOne = await faultsAfter(({ edit }) => edit(leg, legPath, 'path:\n  - place: zenda\n'));
  expect(withOne).toMatchInlineSnapshot(`
    [
      "content/routes/road-through-ruritania.yaml — path — is no line — give two waypoints or more, or leave the field out for a leg in words only",
    ]
  `);
  expect(await faultsAfter(({ edit }) => edit(leg, legPath, 'path: []\n'))).toEqual(withOne);
});

test('a leg in words only has no path and no fault', async () => {
  expect(await faultsAfter(({ edit }) => edit(leg, legPath, ''))).toEqual([]);
});

test('a leg that no claim describes is refused', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(leg, 'describedBy:\n  - gazette-names-itself', 'describedBy: []')),
  ).toMatchInlineSnapshot(`
    [
      "content/routes/road-through-ruritania.yaml — describedBy — is empty — name the claim that describes the leg; nothing is drawn without a source",
    ]
  `);
});

test('a waypoint that is both a place and a shape, or neither, is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        leg,
        legPath,
        'path:\n  - place: zenda\n    shape: { lon: 21, lat: 44 }\n  - {}\n  - place: zenda\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/routes/road-through-ruritania.yaml — path[0] — is not one waypoint — write { place: zenda } or { shape: { lon: 21.4, lat: 43.9 } }",
      "content/routes/road-through-ruritania.yaml — path[1] — is not one waypoint — write { place: zenda } or { shape: { lon: 21.4, lat: 43.9 } }",
    ]
  `);
});

test('a waypoint may be a place with a point, and no other', async () => {
  const through = '- place: zenda\n  - shape:\n      lon: 21.5';
  expect(await faultsAfter(({ edit }) => edit(leg, '- shape:\n      lon: 21.5', through))).toEqual([]);
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(leg, '- shape:\n      lon: 21.5', through);
      await edit(
        'places/zenda.yaml',
        'point:\n  lon: 21.5\n  lat: 44.5\n  precision: town\n  reference: list-of-ruritania\n',
        '',
      );
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/routes/road-through-ruritania.yaml — path[1].place — the place "zenda" has no point on the map — give the place a point, or shape the line with { shape: { lon: 21.4, lat: 43.9 } }",
    ]
  `);
});

test('all that lies outside the frame of the map is refused in one run', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(leg, 'lon: 22.5\n      lat: 44.5', 'lon: 44.5\n      lat: 22.5');
      await edit('places/zenda.yaml', 'lat: 44.5', 'lat: 48.7');
      await edit(closure, 'lon: 22.0', 'lon: -22.5');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/events/road-closed.yaml — signAt — -22.5° east, 44.2° north lies outside the frame of the map — check that lon and lat are not exchanged; the map reaches from 34.88° to 48.6° north around 21.75° east. Take out what lies beyond it, or give the point of a place \`beyondMap: true\`",
      "content/places/zenda.yaml — point — 21.5° east, 48.7° north lies outside the frame of the map — check that lon and lat are not exchanged; the map reaches from 34.88° to 48.6° north around 21.75° east. Take out what lies beyond it, or give the point of a place \`beyondMap: true\`",
      "content/routes/road-through-ruritania.yaml — path[0].shape — 44.5° east, 22.5° north lies outside the frame of the map — check that lon and lat are not exchanged; the map reaches from 34.88° to 48.6° north around 21.75° east. Take out what lies beyond it, or give the point of a place \`beyondMap: true\`",
    ]
  `);
});

test('a place beyond the map says so, and no other place does', async () => {
  const edited = (lat: string, text: string, throughZenda = false) =>
    faultsAfter(async ({ edit }) => {
      await edit('places/zenda.yaml', 'lat: 44.5', `lat: ${lat}\n  ${text}`);
      if (throughZenda)
        await edit(leg, '- shape:\n      lon: 21.5', '- place: zenda\n  - shape:\n      lon: 21.5');
    });
  expect(await edited('52.5', 'beyondMap: true')).toEqual([]);
  expect(await edited('52.5', 'beyondMap: true', true)).toEqual([
    'content/routes/road-through-ruritania.yaml — path[1].place — the place "zenda" has no point on the map — give the place a point, or shape the line with { shape: { lon: 21.4, lat: 43.9 } }',
  ]);
  expect(await edited('44.5', 'beyondMap: true')).toEqual([
    'content/places/zenda.yaml — point.beyondMap — is set, but the map reaches the place — leave it out',
  ]);
  expect(await edited('44.5', 'beyondMap: false')).toEqual([
    'content/places/zenda.yaml — point.beyondMap — is not true — write true, or leave the field out',
  ]);
});

test('a lead-in and a lead-out are not drawn and may lie outside the frame', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(leg, 'reviewed:', 'leadIn: { lon: 60, lat: 30 }\nleadOut: { lon: 8, lat: 52 }\nreviewed:'),
    ),
  ).toEqual([]);
});

test('an event without a claim is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(closure, 'describedBy:\n  - gazette-names-itself', 'describedBy: []'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/events/road-closed.yaml — describedBy — names no claim, and the event has none of its own — name the claim that tells of it, or write one under claims; nothing is drawn without a source",
    ]
  `);
});

test('a mark on a kind of event that is not drawn is refused', async () => {
  expect(
    await faultsAfter(async ({ edit, define }) => {
      await define('event-kinds', 'control');
      await edit(closure, 'kind: closure', 'kind: control');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/events/road-closed.yaml — mark — an event of the kind "control" has no sign on the map — leave the mark out, or correct the kind to closure",
      "content/vocabularies/event-kinds.yaml — closure — is used by no entry — take the word out until an entry needs it",
    ]
  `);
});

test('a period view with an unquoted year is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(moment, 'to: "1894"', 'to: 1894'))).toMatchInlineSnapshot(`
    [
      "content/moments/year-of-the-travellers.mdx — to — is the number 1894 and should be a text — write "1894", in quotation marks",
    ]
  `);
});

test('all faults of all files come in one run', async () => {
  const faults = await faultsAfter(async ({ edit }) => {
    await edit(statistics, 'unit: crossings', 'unit: feet');
    await edit(country, 'role: transit', 'role: kingdom');
    await edit(funding, 'currency: EUR', 'currency: RUR');
  });
  expect(faults.map((fault) => fault.split(' — ')[0])).toEqual(
    expect.arrayContaining([`content/${country}`, `content/${funding}`, `content/${statistics}`]),
  );
});

test('removing any file of Ruritania that others rest on makes the checker name what dangles', async () => {
  for (const file of ['sources/strelsau-gazette.yaml', 'references/list-of-ruritania.yaml', country]) {
    const faults = await faultsAfter(({ remove }) => remove(file));
    const id = file.split('/')[1]?.split('.')[0] ?? '';
    expect(
      faults.some((fault) => fault.includes(`has the id "${id}"`)),
      file,
    ).toBe(true);
  }
});

const agreement = 'agreements/treaty-of-zenda.yaml';

test('a status earlier than the one before it is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(agreement, 'on: "1894"', 'on: "1893-04"')))
    .toMatchInlineSnapshot(`
    [
      "content/agreements/treaty-of-zenda.yaml — ladder[1].date — is earlier (1893-04) than the status before it (1893-05) — put the steps in the order of their dates, or correct the date; where none is given, write { stated: false }",
    ]
  `);
});

test('a date that is less precise and may be later is no fault', async () => {
  expect(await faultsAfter(({ edit }) => edit(agreement, 'on: "1894"', 'on: "1893"'))).toEqual([]);
});

test('a status that goes back in the order of statuses is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(agreement, 'status: announced', 'status: in-force')))
    .toMatchInlineSnapshot(`
    [
      "content/agreements/treaty-of-zenda.yaml — ladder[1].status — "signed" stands after "in-force", which comes later in the list of statuses — put the statuses in the order proposed, announced, agreed, signed, consent-pending, in-force, in-operation, transformed, end-expected, ended",
    ]
  `);
});

test('a status that rests on nothing, and an agreement without parties, are refused', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(agreement, 'references:\n      - list-of-ruritania', 'references: []');
      await edit(agreement, 'parties:\n  - ruritania', 'parties: []');
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/agreements/treaty-of-zenda.yaml — ladder[0] — rests on nothing — name the claim or the reference that says so",
      "content/agreements/treaty-of-zenda.yaml — parties — names no party — name at least one country, organisation or region",
    ]
  `);
});

test('a term that is defined twice or not at all is refused', async () => {
  const term = 'terms/road.yaml';
  expect([
    ...(await faultsAfter(({ edit }) =>
      edit(term, 'name: road\n', 'name: road\ncountingBasis: crossings\n'),
    )),
    ...(await faultsAfter(({ edit }) =>
      edit(term, 'definition: What travellers use to reach the castle.\n', ''),
    )),
  ]).toMatchInlineSnapshot(`
    [
      "content/terms/road.yaml — definition — is not defined once — write \`definition\`, or \`countingBasis\` for a word of that vocabulary, and not both",
      "content/terms/road.yaml — definition — is not defined once — write \`definition\`, or \`countingBasis\` for a word of that vocabulary, and not both",
    ]
  `);
});

test('a value the source does not print is refused, with what it prints', async () => {
  const travellers = 'statistics/travellers-on-the-road.mdx';
  const faultsWith = (value: string, printed = '1,600 travellers') =>
    faultsAfter(async ({ edit }) => {
      await edit(travellers, 'number: 1600', value);
      await edit(travellers, 'printed: 1,600 travellers', `printed: ${printed}`);
      await edit(travellers, 'passage: 1,600 travellers', `passage: ${printed}`);
    });
  expect(await faultsWith('number: 31')).toEqual([
    'content/statistics/travellers-on-the-road.mdx — claims[0].value — is 31, and the printed “1,600 travellers” gives 1600 — correct the one that is wrong',
  ]);
  expect(await faultsWith('number: 1600', 'many travellers')).toEqual([
    'content/statistics/travellers-on-the-road.mdx — claims[0].value — is 1600, and the printed “many travellers” gives no number — print the number, or write the value in the words of the source: { words: hundreds }',
  ]);
  expect(await faultsWith('words: many', 'many travellers')).toEqual([]);
});

test('revisions stand in the order of their days', async () => {
  const revision = (day: string) => `  - on: "${day}"\n    what: Spelling\n    why: For the tests\n`;
  const faultsWith = (...days: string[]) =>
    faultsAfter(({ edit }) =>
      edit('places/zenda.yaml', 'revisions:\n', `revisions:\n${days.map(revision).join('')}`),
    );
  expect(await faultsWith('2026-11-23')).toEqual([
    'content/places/zenda.yaml — revisions[1].on — is before the revision above it (2026-11-23) — write the newest revision last',
  ]);
  expect(await faultsWith('2026-11-20', '2026-11-22')).toEqual([]);
});

test('every numeral and every word the house does not use is named in one run', async () => {
  const faults = await faultsAfter(({ edit }) =>
    edit(
      'funding/castle-repairs.mdx',
      'The money pays for repairs of the castle.',
      'Two waves of 12 thousand illegal guests came in 1894, and 12 more: an invasion.',
    ),
  );
  expect(faults.map((fault) => fault.split(' — ')[2])).toEqual([
    'has the numeral "12" in prose',
    'has the numeral "1894," in prose',
    'has the numeral "Two" in prose',
    'has the numeral "thousand" in prose',
    'says "illegal"',
    'says "invasion"',
    'says "waves"',
  ]);
});
