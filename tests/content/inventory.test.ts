import { describe, expect, test } from 'vitest';
import { entriesOf, requireClaim, requireEntry } from '#data/atlas.ts';
import { observationsAbout, observationsOf } from '#data/claims.ts';
import { machineValue } from '#format/figures.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { atlas, claims } from './atlas.ts';

/** Rows of the inventory of figures: row, claim, value, what is counted. Four rows are recorded gaps. */
const rows: [row: string, claim: string, value: string, counted: string][] = [
  ['S0-1', 'kas-crossings-serbia-2020', '1600', 'crossings'],
  ['S0-2', 'kas-applications-serbia-2020', '144', 'applications'],
  ['S0-3', 'kas-crossings-serbia-2019', '17642', 'crossings'],
  ['S0-4', 'kas-applications-serbia-2019', '173', 'applications'],
  ['S0-5', 'kas-crossings-albania-2020', '1429', 'crossings'],
  ['S0-6', 'kas-applications-albania-2020', '2100', 'applications'],
  ['S0-7', 'kas-crossings-bosnia-and-herzegovina-2020', '12', 'crossings'],
  ['S0-8', 'kas-applications-bosnia-and-herzegovina-2020', '244', 'applications'],
  ['S0-9', 'kas-change-western-balkans-2021', '47', 'crossings'],
  ['S0-10', 'kas-serbs-displaced', '120000', 'persons-displaced'],
  ['S0-11', 'kas-population-serbia', '8737371', 'population'],
  ['S0-12', 'kas-population-switzerland', '8654622', 'population'],
  ['S0-13', 'kas-population-ukraine', '43733762', 'population'],
  ['S0-14', 'kas-population-belarus', '9449254', 'population'],
  ['S0-15', 'kas-population-russia', '145934462', 'population'],
  ['S0-16', 'kas-german-share-of-swiss-trade', '22', 'share'],
  ['S0-17', 'kas-switzerland-rank-trade', '9', 'rank'],
  ['S0-17', 'kas-switzerland-rank-non-eu', '4', 'rank'],
  ['S1-1', 'pupin-route-2015', '760000', 'persons'],
  ['S1-2', 'pupin-registered-serbia-2015-2019', '1500000', 'registrations'],
  ['S1-3', 'pupin-stay-serbia', '12', 'stay'],
  ['S1-4', 'pupin-change-serbia-2024', '-82', 'unspecified'],
  ['S1-5', 'pupin-registered-in-centres-2024', '19000', 'registrations'],
  ['S2-1', 'fact-refuge-change-crossings-2024', '-61.8', 'crossings'],
  ['S2-2', 'fact-refuge-change-arrivals-2024', '-63', 'arrivals'],
  ['S2-3', 'fact-refuge-change-departures-2024', '-55.5', 'departures'],
  ['S2-4', 'fact-refuge-police-operation-found', '3400', 'found-by-police'],
  ['S2-5', 'fact-refuge-shooting-dead', '3', 'deaths'],
  ['S2-5', 'fact-refuge-shooting-injured', '1', 'injuries'],
  ['S2-6', 'fact-refuge-officers-deployed', 'hundreds', 'personnel'],
  ['S2-7', 'fact-refuge-drina-width', '200', 'distance'],
  ['S2-8', 'fact-refuge-guards-needed', 'hundreds, if not thousands', 'personnel'],
  ['S2-9', 'fact-refuge-deaths-drina', '10', 'deaths'],
  ['S2-10', 'fact-refuge-guesthouse-distance', '20', 'distance'],
  ['S2-11', 'fact-refuge-berlin-process-age', '10', 'time-elapsed'],
  ['S3-T1', 'eu-support-total', '240000000', 'money-claimed'],
  ['S3-T2', 'eu-support-older-total', '130000000', 'money-claimed'],
  ['S3-T3', 'eu-support-border-control', '28000000', 'money-claimed'],
  ['S3-T4', 'eu-action-plan-actions', '20', 'measures'],
  ['S3-T4', 'eu-action-plan-areas', '5', 'measures'],
  ['S4-1', 'nrc-arrivals-per-day-2015', '4050', 'arrivals-per-day'],
];

test.each(rows)('row %s is the claim %s with the value %s', (_row, id, value, counted) => {
  const { claim, home } = requireClaim(atlas, id, 'inventory');
  expect(claim.kind).toBe('figure');
  if (claim.kind !== 'figure') return;
  expect(machineValue(claim)).toBe(value);
  expect(claim.counted).toBe(counted);
  expect(home.collection).toBe('statistics');
});

/** Figures whose home is the entry they speak of. */
test.each([
  ['S0-18', 'kas-october-2015-eu-members', '10', 'states-taking-part'],
  ['S1-7', 'pupin-us-agreements-named', '3', 'agreements'],
])('row %s is the claim %s with the value %s', (_row, id, value, counted) => {
  const { claim } = requireClaim(atlas, id, 'inventory');
  expect(claim.kind === 'figure' && machineValue(claim)).toBe(value);
  expect(claim).toMatchObject({ counted });
});

test('row S1-6 is a statement with its years', () => {
  const { claim } = requireClaim(atlas, 'pupin-military-frontier', 'inventory');
  expect(claim).toMatchObject({ kind: 'statement', period: { from: '1553', to: '1881' } });
});

/** What the inventory lists beside figures, events and agreements: claims in words, by their document. */
const statements: [rows: string, source: string, ids: string][] = [
  [
    'S0, co-operation, law and other claims',
    'kas-partner-atlas-serbia',
    `kas-ministries-exchange kas-federal-police kas-german-aid kas-asylum-in-constitutions kas-national-strategies
     kas-potential-equipment kas-wish-distribution kas-recommend-attention kas-lever-for-integration
     kas-recommend-integration kas-joint-strategy kas-recommend-structure kas-support-in-joint-interest
     kas-labour-poaching kas-serbia-praise kas-serbia-transit kas-serbia-aid-structure kas-serbia-empathy
     kas-serbia-no-permanent-stay kas-serbia-trust kas-social-security kas-leave-soon kas-pull-factor
     kas-main-route kas-serbia-not-destination kas-conventional-route kas-alternatives kas-heroin-route`,
  ],
  [
    'S1, other claims and route',
    'pupin-border-security',
    `pupin-buffer pupin-lower-pressure pupin-low-cost pupin-us-agreements-other-aims pupin-informal-measures
     pupin-us-shift pupin-crisis-began pupin-crisis-solved-for-now pupin-entry-points pupin-primary-routes
     pupin-origins`,
  ],
  [
    'S2, claims and route',
    'fact-refuge-balkan-route',
    `fact-refuge-frontex-europol fact-refuge-autumn fact-refuge-bosnia-attention fact-refuge-bosnia-traffickers
     fact-refuge-bosnia-taxis fact-refuge-route`,
  ],
  [
    'S3, areas and purposes',
    'eu-za-tebe-migration-management',
    'eu-action-plan-areas-listed eu-plan-aims eu-support-purposes eu-support-older-purposes eu-border-control-purpose',
  ],
  [
    'S4, programme, risks and route',
    'nrc-serbia',
    `nrc-mobile-teams nrc-protection-by-presence nrc-norcap-experts nrc-activity-food nrc-activity-supplies
     nrc-activity-miksaliste nrc-activity-infrastructure nrc-activity-patrols nrc-activity-legal-information
     nrc-activity-registration nrc-activity-coordination nrc-smugglers-prices nrc-hostages nrc-exploitation
     nrc-greece-arrivals nrc-through-bulgaria nrc-hungary-small-number`,
  ],
];

test.each(statements)('%s are claims in words from %s', (_rows, source, ids) => {
  for (const id of ids.split(/\s+/)) {
    const { claim, source: from } = requireClaim(atlas, id, 'inventory');
    expect([claim.kind, from.id], id).toEqual(['statement', source]);
  }
});

test.each([
  [
    'kas-partner-atlas-serbia',
    `konrad-adenauer-stiftung frontex unhcr german-federal-police serbian-ministry-of-interior serbian-police
     serbian-customs german-bundestag european-union chambers-of-commerce government-of-hungary government-of-serbia
     government-of-germany german-ministry-of-the-interior`,
  ],
  [
    'pupin-border-security',
    `pupin-initiative frontex us-department-of-state serbian-customs serbian-border-police serbian-armed-forces
     ohio-national-guard open-balkan us-customs-and-border-protection us-immigration-and-customs-enforcement
     us-counterterrorism-agencies government-of-the-united-states nato`,
  ],
  [
    'fact-refuge-balkan-route',
    `berlin-process frontex europol european-commission deutsche-welle border-police-of-bosnia-and-herzegovina
     serbian-police serbian-armed-forces serbian-ministry-of-interior german-ministry-of-the-interior`,
  ],
  [
    'eu-za-tebe-migration-management',
    `euaa frontex iom unhcr commissariat-for-refugees-and-migration serbian-ministry-of-european-integration
     serbian-ministry-of-finance serbian-ministry-of-interior serbian-ministry-of-labour
     serbian-ministry-of-health serbian-ministry-of-education scope empact`,
  ],
  [
    'nrc-serbia',
    'norwegian-refugee-council praxis miksaliste norcap unhcr idmc united-nations serbian-police',
  ],
])('the bodies that %s names are organisations with a mention of it', (source, ids) => {
  for (const id of ids.split(/\s+/)) {
    const { data } = requireEntry(atlas, id, ['organisations'], 'inventory');
    const from = data.claims.map((claim) => claim.source);
    expect(from, id).toContain(source);
  }
});

/** Column “attributed to” of the inventory, for the rows that have one; “+” joins bodies credited together. */
test.each([
  ['S0-1', 'kas-crossings-serbia-2020', 'frontex, german-bundestag'],
  ['S0-2', 'kas-applications-serbia-2020', 'frontex, german-bundestag'],
  ['S0-3', 'kas-crossings-serbia-2019', 'frontex, german-bundestag'],
  ['S0-4', 'kas-applications-serbia-2019', 'frontex, german-bundestag'],
  ['S0-5', 'kas-crossings-albania-2020', 'frontex, +unhcr'],
  ['S0-6', 'kas-applications-albania-2020', 'frontex, +unhcr'],
  ['S0-7', 'kas-crossings-bosnia-and-herzegovina-2020', ''],
  ['S0-8', 'kas-applications-bosnia-and-herzegovina-2020', ''],
  ['S0-9', 'kas-change-western-balkans-2021', 'frontex'],
  ['S2-1', 'fact-refuge-change-crossings-2024', 'Ivica Dačić, minister of the interior of Serbia'],
  ['S2-2', 'fact-refuge-change-arrivals-2024', 'Belgrade media'],
  ['S2-3', 'fact-refuge-change-departures-2024', 'Belgrade media'],
  ['S2-4', 'fact-refuge-police-operation-found', 'serbian-police'],
  ['S2-8', 'fact-refuge-guards-needed', 'deutsche-welle'],
  ['S2-9', 'fact-refuge-deaths-drina', ''],
  ['S2-10', 'fact-refuge-guesthouse-distance', 'deutsche-welle'],
  ['S4-2', 'nrc-gap-total-refugees', 'unhcr, +idmc'],
])('row %s, %s, is told after %s', (_row, id, tellers) => {
  const { attributedTo = [] } = requireClaim(atlas, id, 'inventory').claim;
  const told = attributedTo.map(
    ({ organisation, person, described, jointly }) =>
      `${jointly ? '+' : ''}${organisation ?? person ?? described}`,
  );
  expect(told.join(', ')).toBe(tellers);
});

test('the four labels without values are recorded gaps that include Kosovo*', () => {
  const gaps = claims.flatMap(({ claim }) => (claim.kind === 'gap' ? [claim] : []));
  expect(gaps.map(({ printed }) => printed).sort()).toEqual([
    'New refugees',
    'Refugees from other countries',
    'Total number of refugees',
    'Voluntary returns',
  ]);
  expect(gaps.every(({ populationBase }) => populationBase === 'including-kosovo')).toBe(true);
});

test('a year that the news site does not print is marked as the atlas’s reading', () => {
  const figures = claims.flatMap(({ claim, source }) =>
    source.id === 'fact-refuge-balkan-route' && claim.kind === 'figure' ? [claim] : [],
  );
  const dated = figures.filter(({ period }) => period.stated !== false);
  const unmarked = dated.filter(({ period }) => !period.yearReadByAtlas).map(({ id }) => id);
  // “March 2024” is the one date the document prints with its year.
  expect(unmarked).toEqual(['fact-refuge-police-operation-found']);
});

describe('countries', () => {
  const countries = entriesOf(atlas, 'countries');

  test('are the twenty-one named, at their short names', () => {
    expect(countries.map(({ id }) => id)).toEqual(
      `albania austria belarus bosnia-and-herzegovina bulgaria croatia germany greece hungary kosovo montenegro
       north-macedonia russia serbia slovakia sweden switzerland turkiye ukraine united-kingdom united-states`.split(
        /\s+/,
      ),
    );
  });

  test('carry the names the atlas uses', () => {
    const names = Object.fromEntries(countries.map(({ id, data }) => [id, data.name]));
    expect(names).toMatchObject({
      turkiye: 'Türkiye',
      kosovo: 'Kosovo*',
      'north-macedonia': 'North Macedonia',
      'bosnia-and-herzegovina': 'Bosnia and Herzegovina',
    });
  });

  test('that are members of the European Union have a first day, and the others none but the United Kingdom', () => {
    const members = countries.filter(({ data }) => data.eu.member).map(({ id }) => id);
    expect(members).toEqual([
      'austria',
      'bulgaria',
      'croatia',
      'germany',
      'greece',
      'hungary',
      'slovakia',
      'sweden',
    ]);
    const former = countries.filter(({ data }) => !data.eu.member && data.eu.since).map(({ id }) => id);
    expect(former).toEqual(['united-kingdom']);
  });

  test('answer the five questions for Serbia, and name them as unanswered elsewhere', () => {
    for (const { id, data } of countries) expect(data.unanswered, id).toHaveLength(id === 'serbia' ? 0 : 5);
  });
});

test('the five documents are numbered as on every page, with their hashes', () => {
  const sources = entriesOf(atlas, 'sources');
  expect(Object.fromEntries(sources.map(({ id, data }) => [id, data.number]))).toEqual({
    'kas-partner-atlas-serbia': 1,
    'pupin-border-security': 2,
    'fact-refuge-balkan-route': 3,
    'eu-za-tebe-migration-management': 4,
    'nrc-serbia': 5,
  });
  expect(new Set(sources.map(({ data }) => data.copy.sha256)).size).toBe(5);
});

test('only a title that a copy prints in one piece is called printed', () => {
  expect(
    Object.fromEntries(entriesOf(atlas, 'sources').map(({ id, data }) => [id, data.titleOrigin])),
  ).toEqual({
    'kas-partner-atlas-serbia': 'from-headings',
    'pupin-border-security': 'printed',
    'fact-refuge-balkan-route': 'from-address',
    'eu-za-tebe-migration-management': 'printed',
    'nrc-serbia': 'printed',
  });
});

test('countries named only in passing are places without a profile', () => {
  const places = entriesOf(atlas, 'places').filter(({ data }) => data.kind === 'country');
  expect(places.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['poland', 'czechia', 'afghanistan', 'syria', 'iraq', 'iran', 'china']),
  );
});

test('names that several documents spell differently are one entry', () => {
  const mentionsOf = (id: string) =>
    (atlas.byId.get(id)?.data as { claims: { kind: string; printed?: string }[] }).claims.flatMap((claim) =>
      claim.kind === 'mention' ? [claim.printed] : [],
    );
  expect(mentionsOf('north-macedonia')).toEqual([
    'Northern Macedonia',
    'former Yugoslav Republic of Macedonia',
  ]);
  expect(mentionsOf('frontex')).toContain('FRONTEX');
  expect(mentionsOf('unhcr')).toContain('UN Refugee Agency (UNHCR)');
});

test('observations go by time, and those without one come last', () => {
  const lists = [
    ...entriesOf(atlas, 'statistics').map((entry) => observationsOf(atlas, entry)),
    ...entriesOf(atlas, 'countries').map(({ id }) => observationsAbout(atlas, id)),
  ].map((observations) => observations.map(({ claim }) => boundsOf(claim.period).first));
  // Enough to order, and some without a time, or the test would say nothing.
  expect(lists.some((days) => new Set(days).size > 2)).toBe(true);
  expect(lists.some((days) => days.includes(undefined) && new Set(days).size > 1)).toBe(true);
  for (const days of lists) {
    const stated = days.filter((day) => day !== undefined);
    expect(days.slice(0, stated.length)).toEqual([...stated].sort());
  }
});
