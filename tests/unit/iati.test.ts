import { create } from 'xmlbuilder2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { buildAtlas, requireEntry, type Atlas } from '#data/atlas.ts';
import { iatiFactsOf, iatiRequirements, type IatiFact } from '#data/iati.ts';
import { iatiFileOf } from '#exports/iati.ts';
import type { Entry } from '#schemas/collections.ts';
import { funding } from '#schemas/funding.ts';
import { words } from '#words/en.ts';
import { readFictionalProject } from '../../scripts/fictional-project.ts';
import { treeOf } from '../../scripts/iati/expression.ts';
import { readStandard } from '../../scripts/iati/standard-folder.ts';
import { faultsAfter } from './ruritania.ts';

const fictional = await readFictionalProject();

type Project = Entry<'funding'>;

/** The invented atlas after a change to a copy of the complete project, and of the entries around it. */
function changed(change: (project: Project, add: (entry: Entry) => void) => void): {
  atlas: Atlas;
  entry: Project;
} {
  const entries = structuredClone(fictional.atlas.entries) as Entry[];
  const project = entries.find(({ id }) => id === fictional.entry.id) as Project;
  change(project, (entry) => entries.push(entry));
  const atlas = buildAtlas({ ...fictional.atlas, entries }, () => undefined);
  return { atlas, entry: requireEntry(atlas, project.id, ['funding'], 'test') };
}

/** The file after a change. Throws where a fact is missing. */
function xmlAfter(change: Parameters<typeof changed>[0]): string {
  const { atlas, entry } = changed(change);
  const file = iatiFileOf(atlas, entry);
  if (!('xml' in file)) throw new Error(`missing: ${file.missing.join(', ')}`);
  return file.xml;
}

const complete = xmlAfter(() => undefined);

/** Another country of the invented atlas, with its own code. */
function countryLikeRuritania(id: string, name: string, alpha2: string, alpha3: string): Entry<'countries'> {
  const country = structuredClone(requireEntry(fictional.atlas, 'ruritania', ['countries'], 'test'));
  return {
    ...country,
    id,
    data: { ...country.data, name, codes: { ...country.data.codes, alpha2, alpha3 }, claims: [] },
  };
}

/** A region of the invented atlas, with or without a code. */
function region(id: string, code: string | undefined): Entry<'places'> {
  const place = structuredClone(requireEntry(fictional.atlas, 'zenda', ['places'], 'test'));
  const { point: _, ...data } = place.data;
  return {
    ...place,
    id,
    data: {
      ...data,
      name: 'Lands of the Elphbergs',
      kind: 'region',
      claims: [],
      ...(code ? { regionCode: { value: code, reference: 'list-of-ruritania' } } : {}),
    },
  };
}

const { standard } = await readStandard('tests/fixtures/iati-standard');

/** Rules of the small ruleset that a file breaks. `npm run verify:iati` asks those of IATI itself. */
const brokenRulesIn = (xml: string): string[] =>
  standard.cases
    .filter(({ judgeFile }) => judgeFile(treeOf(xml), new Date()).some(({ verdict }) => verdict === 'broken'))
    .map(({ info }) => info.id);

const amountOf = (project: Project) => {
  const claim = project.data.claims.find(({ id }) => id === project.data.amount);
  if (claim?.kind !== 'figure') throw new Error('no amount');
  return claim;
};

const withPeriod = (project: Project) => {
  if ('stated' in project.data.period) throw new Error('no period');
  return project.data.period;
};

describe('the complete project', () => {
  test('states all required facts', () => {
    const { required, stated, missing } = iatiFactsOf(fictional.atlas, fictional.entry);
    expect(missing).toEqual([]);
    expect(stated).toEqual(required);
    expect(required).toHaveLength(11);
  });

  test('is well-formed XML for libxml2', async () => {
    const { valid } = await validateXML({ xml: complete, normalization: 'c14n' });
    expect(valid).toBe(true);
  });

  test('has its elements in the order of iati-activities-schema.xsd', () => {
    const activity = create(complete).root().first();
    const names = [...activity.node.childNodes]
      .map(({ nodeName }) => nodeName)
      .filter((name) => name !== '#text');
    expect(names).toEqual([
      'iati-identifier',
      'reporting-org',
      'title',
      'description',
      'description',
      'description',
      'description',
      'participating-org',
      'participating-org',
      'activity-status',
      'activity-date',
      'activity-date',
      'activity-scope',
      'recipient-country',
      'sector',
      'sector',
      'sector',
      'transaction',
    ]);
  });

  test('names the atlas as secondary reporter, and begins its identifier with it', () => {
    expect(complete).toContain('<iati-activities version="2.03">');
    expect(complete).toContain('<reporting-org ref="balkan-route-atlas" type="90" secondary-reporter="1">');
    expect(complete).toContain(
      '<iati-identifier>balkan-route-atlas-border-bridge-of-zenda</iati-identifier>',
    );
  });

  test('gives the amount whole, with its currency and its day, and no budget', () => {
    expect(complete).toContain('default-currency="EUR"');
    expect(complete).toContain('<value value-date="1894-03-15">2500000</value>');
    expect(complete).toContain('<transaction-date iso-date="1894-03-15"/>');
    expect(complete).not.toContain('<budget');
  });

  test('gives each body the part the document gives it, an identifier only where a list has one', () => {
    expect(complete).toMatch(
      /<participating-org role="1" ref="XX-ELPHBERG-1">\s*<narrative>Crown of the Elphbergs</,
    );
    expect(complete).toMatch(/<participating-org role="4">\s*<narrative>Guild of Bridge Builders</);
    expect(complete).toMatch(/<receiver-org>\s*<narrative>Town of Zenda</);
    expect(complete).toContain(`${words.iatiRoleNotStated}: Office of the Strelsau Gazette`);
  });

  test('names several recipients, and sets none into the transaction', () => {
    const xml = xmlAfter(({ data }) => {
      data.organisations.push({
        organisation: 'guild-of-bridge-builders',
        role: 'recipient',
        claim: 'border-bridge-works',
      });
    });
    expect(xml).not.toContain('<receiver-org');
    expect(xml).toContain(`${words.iatiRecipients}: Town of Zenda; Guild of Bridge Builders`);
  });

  test('keeps a planned and an actual day apart', () => {
    expect(complete).toContain('<activity-date iso-date="1894-04-01" type="2"/>');
    expect(complete).toContain('<activity-date iso-date="1896-09-30" type="3"/>');
  });

  test('leaves out a last day that is no day, or of which nobody says whether it is planned', () => {
    for (const end of ['1896', '1896-09'])
      expect(xmlAfter((project) => (withPeriod(project).end = end))).not.toContain('1896');
    expect(xmlAfter((project) => delete withPeriod(project).endKind)).not.toContain('1896');
  });
});

describe('a fact that is missing prevents the file and is named:', () => {
  const without: [IatiFact, string, (project: Project, add: (entry: Entry) => void) => void][] = [
    ['title', 'a blank title', ({ data }) => (data.titlePrinted = ' ')],
    ['description', 'no prose', (project) => (project.body = '\n')],
    [
      'participants',
      'bodies without a stated part',
      ({ data }) => data.organisations.forEach((part) => (part.role = 'role-not-stated')),
    ],
    [
      'participants',
      'recipients alone, for whom IATI has no role',
      ({ data }) => data.organisations.forEach((part) => (part.role = 'recipient')),
    ],
    ['status', 'no status', ({ data }) => delete data.status],
    ['start', 'a month instead of a day', (project) => (withPeriod(project).start = '1894-04')],
    ['startKind', 'no word on whether the day is planned', (project) => delete withPeriod(project).startKind],
    [
      'recipients',
      'two countries without shares',
      ({ data }, add) => {
        add(countryLikeRuritania('graustark', 'Graustark', 'AT', 'AUT'));
        data.countries.push('graustark');
      },
    ],
    [
      'recipients',
      'a region without a code',
      ({ data }, add) => {
        add(region('elphberg-lands', undefined));
        data.countries = ['elphberg-lands'];
      },
    ],
    ['sectors', 'no sector', ({ data }) => delete data.sectors],
    ['sectors', 'two sectors, one without a share', ({ data }) => delete data.sectors?.[1]?.percent],
    ['amount', 'an amount that is a minimum', (project) => (amountOf(project).modality = 'more-than')],
    ['amountStatus', 'neither status nor day of the amount', ({ data }) => delete data.amountStatus],
    [
      'amountDay',
      'a year instead of a day',
      ({ data }) => data.amountStatus && (data.amountStatus.on = '1894'),
    ],
  ];

  test.each(without)('%s (%s)', (fact, what, change) => {
    const { atlas, entry } = changed(change);
    const missing = what.startsWith('neither') ? [fact, 'amountDay'] : [fact];
    expect(iatiFileOf(atlas, entry)).toEqual({ missing });
    expect(iatiFactsOf(atlas, entry).stated).toHaveLength(11 - missing.length);
  });

  test('every required fact is tried, and has words', () => {
    const required = Object.keys(iatiRequirements);
    expect(new Set(without.map(([fact]) => fact))).toEqual(new Set(required));
    expect(Object.keys(words.iatiFacts)).toEqual(required);
  });

  test('a period that is not stated lacks the day and its kind', () => {
    const { atlas, entry } = changed(({ data }) => (data.period = { stated: false }));
    expect(iatiFileOf(atlas, entry)).toEqual({ missing: ['start', 'startKind'] });
  });
});

describe('places', () => {
  test('Kosovo* has the code XK, its asterisk and the footnote', () => {
    const xml = xmlAfter(({ data }, add) => {
      add(countryLikeRuritania('kosovo', 'Kosovo*', 'XK', 'XKX'));
      data.countries = ['kosovo'];
    });
    expect(xml).toMatch(/<recipient-country code="XK">\s*<narrative>Kosovo\*</);
    expect(xml).toContain(words.kosovoFootnote);
    expect(complete).not.toContain(words.kosovoFootnote);
    expect(brokenRulesIn(xml)).toEqual([]);
  });

  test('several countries carry the shares the document states', () => {
    const xml = xmlAfter(({ data }, add) => {
      add(countryLikeRuritania('graustark', 'Graustark', 'AT', 'AUT'));
      data.countries.push('graustark');
      data.shares = [
        { country: 'ruritania', percent: 66.67, claim: 'border-bridge-treaty' },
        { country: 'graustark', percent: 33.33, claim: 'border-bridge-treaty' },
      ];
    });
    expect(xml).toContain('<recipient-country code="CZ" percentage="66.67">');
    expect(xml).toContain('<recipient-country code="AT" percentage="33.33">');
    expect(brokenRulesIn(xml)).toEqual([]);
  });

  test('a region has its code and no invented share', () => {
    const xml = xmlAfter(({ data }, add) => {
      add(region('elphberg-lands', '89'));
      data.countries = ['elphberg-lands'];
      data.scope = 'regional';
    });
    expect(xml).toContain('<recipient-region vocabulary="1" code="89">');
    expect(xml).toContain('<activity-scope code="2"/>');
    expect(xml).not.toContain('<recipient-country');
    expect(brokenRulesIn(xml)).toEqual([]);
  });
});

describe('text', () => {
  /** What a reader of the file gets as title. */
  const titleIn = (xml: string): string | null =>
    create(xml)
      .root()
      .find(({ node }) => node.nodeName === 'title', false, true)
      ?.first().node.textContent ?? null;

  test('is carried through a reader of XML, whatever signs it holds', () => {
    const text = fc.stringMatching(/^[ -~À-žА-я‘-”…]+$/).filter((candidate) => candidate.trim() !== '');
    fc.assert(
      fc.property(text, (title) => {
        expect(titleIn(xmlAfter(({ data }) => (data.titlePrinted = title)))).toBe(title);
      }),
      { numRuns: 50 },
    );
  });

  test('is refused where XML cannot hold it', () => {
    expect(() => xmlAfter(({ data }) => (data.titlePrinted = 'bridge\u0001'))).toThrow(/invalid characters/);
  });
});

describe('the schema of a funding entry', () => {
  const messagesAfter = (change: (data: Project['data']) => void): string[] => {
    const data = structuredClone(fictional.entry.data);
    change(data);
    return (funding.safeParse(data).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
  };
  const share = (country: string, percent: number) => ({ country, percent, claim: 'border-bridge-treaty' });

  test('accepts the complete project', () => {
    expect(messagesAfter(() => undefined)).toEqual([]);
  });

  test.each<[string, (data: Project['data']) => void]>([
    [
      'shares: add up to 90 per cent — write shares that add up to 100, or leave them out',
      (data) => (data.shares = [share('ruritania', 90)]),
    ],
    [
      'shares: do not name each of `countries` once — write one share for each, or none',
      (data) => (data.shares = [share('graustark', 100)]),
    ],
    [
      'shares.0.percent: is more than the whole — write the share in per cent, such as 60',
      (data) => (data.shares = [share('ruritania', 101)]),
    ],
    [
      'sectors: add up to 70 per cent — write shares that add up to 100',
      (data) => data.sectors?.[1] && (data.sectors[1].percent = 10),
    ],
    [
      'sectors: lack the share of a code — write `percent` for each of several codes',
      (data) => delete data.sectors?.[1]?.percent,
    ],
    [
      'sectors: name a code twice — write each code once',
      (data) => data.sectors?.[1] && (data.sectors[1].code = '15190'),
    ],
    [
      'period: ends (1893) before it begins (1894-04-01) — swap the two dates',
      (data) => 'end' in data.period && (data.period.end = '1893'),
    ],
    [
      'period: says the kind of a date it does not give — write the date, or leave the kind out',
      (data) => 'end' in data.period && delete data.period.end,
    ],
    [
      'period: gives no date — write a start or an end, or { stated: false }',
      (data) => (data.period = { claim: 'border-bridge-works' }),
    ],
    [
      'amountStatus.on: is later than the review of the entry (2026-11-22) — correct the date or the kind of date',
      (data) => data.amountStatus && (data.amountStatus.on = '2027'),
    ],
  ])('says %s', (message, change) => {
    expect(messagesAfter(change)).toContain(message);
  });
});

test('what an entry says of its status, its amount, its sectors and shares rests on claims of its own', async () => {
  const foreign = 'claim: gazette-travellers-1894';
  const faults = await faultsAfter(({ edit }) =>
    edit(
      'funding/castle-repairs.mdx',
      'leavesOpen:',
      `status:
  status: running
  ${foreign}
amountStatus:
  status: paid
  ${foreign}
instrument:
  name: Crown treasury
  ${foreign}
sectors:
  - code: "15190"
    ${foreign}
shares:
  - country: ruritania
    percent: 100
    ${foreign}
leavesOpen:`,
    ),
  );
  for (const field of [
    'status.claim',
    'amountStatus.claim',
    'instrument.claim',
    'sectors[0].claim',
    'shares[0].claim',
  ])
    expect(faults).toContain(
      `content/funding/castle-repairs.mdx — ${field} — "gazette-travellers-1894" is no claim of this entry — put the claim under \`claims\` of this file`,
    );
});
