import { describe, expect, test } from 'vitest';
import { ladderOf, proposalsByProposer, recordNoteOf } from '#data/agreements.ts';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { claimsIn } from '#schemas/collections.ts';
import { definitionOf, termsInGroups } from '#data/terms.ts';
import { countingBases } from '#schemas/vocabularies/counting-basis.ts';
import { atlas } from './atlas.ts';

const ids = (collection: 'agreements' | 'proposals' | 'events' | 'terms') =>
  entriesOf(atlas, collection).map(({ id }) => id);

/** Rows of the inventory of agreements and co-operation: row, entry, a party, last status. */
const agreements: [row: string, id: string, party: string, last: string][] = [
  ['S0-E3', 'plan-of-october-2015', 'north-macedonia', 'agreed'],
  ['S0-E8', 'geneva-refugee-convention', 'western-balkans', 'signed'],
  ['S0-C1 to C3', 'german-serbian-co-operation', 'german-federal-police', 'in-operation'],
  ['S0-C4, C5', 'asylum-and-border-law-of-the-region', 'western-balkans', 'in-force'],
  ['S1-A1', 'frontex-status-agreement', 'frontex', 'in-operation'],
  ['S1-A2', 'centres-outside-the-eu', 'slovakia', 'proposed'],
  ['S1-A3', 'migration-training-centre', 'sweden', 'transformed'],
  ['S1-A4', 'agreement-with-the-united-kingdom', 'united-kingdom', 'signed'],
  ['S1-A5', 'customs-mutual-assistance-agreement', 'united-states', 'in-force'],
  ['S1-A6', 'export-control-and-border-security', 'serbian-customs', 'in-operation'],
  ['S1-A7', 'state-partnership-programme', 'ohio-national-guard', 'in-operation'],
  ['S1-A8', 'open-balkan-co-operation', 'open-balkan', 'in-operation'],
  ['S2-E3', 'berlin-process-meetings', 'berlin-process', 'in-operation'],
  ['S2, L3', 'co-operation-with-frontex-and-europol', 'europol', 'in-operation'],
  ['S3-T4', 'eu-action-plan', 'european-union', 'in-operation'],
  ['S3-F7', 'ibm-strategy-and-action-plan', 'serbia', 'announced'],
  ['S4-E1', 'eu-relocation-scheme', 'european-union', 'agreed'],
  ['S4-E2, E6', 'nrc-programme-in-serbia', 'praxis', 'end-expected'],
];

describe('agreements', () => {
  test.each(agreements)('row %s is the entry %s, with %s and the last status %s', (_row, id, party, last) => {
    const { data } = requireEntry(atlas, id, ['agreements'], 'inventory');
    expect(data.parties).toContain(party);
    expect(data.ladder.at(-1)?.status).toBe(last);
  });

  test('are no others than the rows', () => {
    expect(ids('agreements')).toEqual(agreements.map(([, id]) => id).sort());
  });

  const ladder = (id: string) =>
    ladderOf(atlas, requireEntry(atlas, id, ['agreements'], 'test')).map(
      ({ status, date, isDoubtful, accounts }) => [
        status,
        date.on ?? date.since ?? 'not stated',
        isDoubtful ? 'doubtful' : accounts.length > 0 ? 'document' : 'record',
      ],
    );
  const differs = (id: string) => recordNoteOf(atlas, requireEntry(atlas, id, ['agreements'], 'test'))?.how;

  test('C20: Frontex is signed with consent to come; that it works only the article says', () => {
    expect(ladder('frontex-status-agreement')).toEqual([
      ['signed', '2024-06-25', 'record'],
      ['consent-pending', '2024-06-25', 'record'],
      ['in-operation', 'not stated', 'doubtful'],
    ]);
    expect(differs('frontex-status-agreement')).toBe('ahead');
  });

  test('C21: the centres outside the EU are a proposal that the record contradicts', () => {
    expect(ladder('centres-outside-the-eu')).toEqual([['proposed', '2024', 'doubtful']]);
    expect(differs('centres-outside-the-eu')).toBe('contradicted');
  });

  test('C22: the agreement with the United Kingdom is announced, and signed only in an article before that', () => {
    expect(ladder('agreement-with-the-united-kingdom')).toEqual([
      ['announced', '2023-10-06', 'record'],
      ['announced', '2024-11', 'record'],
      ['announced', '2025-04-02', 'record'],
      ['signed', 'not stated', 'doubtful'],
    ]);
    expect(differs('agreement-with-the-united-kingdom')).toBe('ahead');
  });

  test('C23: the training centre stands as the article has it, with what the article leaves out', () => {
    expect(ladder('migration-training-centre').map(([, , how]) => how)).toEqual(['document', 'document']);
    expect(differs('migration-training-centre')).toBe('incomplete');
  });

  test('C29: the partnership with Ohio begins in the record, not in the article', () => {
    expect(ladder('state-partnership-programme')[0]).toEqual(['in-operation', '2006', 'record']);
  });
});

describe('proposals', () => {
  const of = (proposer: string) =>
    proposalsByProposer(atlas)
      .find((group) => group.proposer.id === proposer)
      ?.proposals.map(({ entry }) => entry.id)
      .sort();

  test('of the Pupin Initiative are seven, each resting on claims of its own from its article', () => {
    expect(of('pupin-initiative')).toEqual([
      'border-security-exchange',
      'exchange-of-technology',
      'expertise-transfer',
      'incentives-for-eastern-co-operation',
      'intelligence-sharing-on-terrorism',
      'serbia-as-regional-security-hub',
      'western-balkans-border-security-initiative',
    ]);
    for (const id of of('pupin-initiative') ?? []) {
      const own = claimsIn(requireEntry(atlas, id, ['proposals'], 'test'));
      expect(own.length, id).toBeGreaterThan(0);
      expect(
        own.every(({ source }) => source === 'pupin-border-security'),
        id,
      ).toBe(true);
    }
  });

  test('of the foundation are its recommendations, and the wish is Serbia’s own', () => {
    expect(of('konrad-adenauer-stiftung')).toEqual([
      'better-equipment-for-police-and-customs',
      'capacity-for-lasting-integration',
      'more-attention-to-migration-in-serbia',
      'structured-migration-policy',
      'support-and-dialogue-on-skills',
    ]);
    expect(of('serbia')).toEqual(['support-for-distributing-people']);
  });

  test('of the aid organisation are calls that name nobody to act', () => {
    expect(of('norwegian-refugee-council')).toEqual([
      'co-ordination-of-immigration-authorities',
      'protection-of-refugees',
      'safe-and-legal-ways',
    ]);
    for (const id of of('norwegian-refugee-council') ?? [])
      expect(requireEntry(atlas, id, ['proposals'], 'test').data.to, id).toEqual([]);
  });

  test('of the initiative names its six parties, Kosovo* among them', () => {
    const { data } = requireEntry(atlas, 'western-balkans-border-security-initiative', ['proposals'], 'test');
    expect(data.parties).toEqual([
      'serbia',
      'north-macedonia',
      'montenegro',
      'bosnia-and-herzegovina',
      'kosovo',
      'albania',
    ]);
  });
});

/** Rows of the inventory of events: row, entry, date as far as a document gives it, kind. */
const events: [row: string, id: string, date: string, kind: string][] = [
  ['S0-E1', 'crisis-begins', '2014', 'movement'],
  ['S0-E2', 'peak-year', '2015', 'movement'],
  ['S0-E3', 'meeting-of-october-2015', '2015-10', 'policy'],
  ['S0-E4', 'north-macedonian-border-closed', '', 'closure'],
  ['S0-E4', 'serbia-tightens-control-towards-bulgaria', '', 'control'],
  ['S0-E5', 'greek-reception-strengthened', '', 'policy'],
  ['S0-E6', 'visa-waiver-for-iran-ended', '', 'policy'],
  ['S0-E7', 'covid-crisis', '', 'background'],
  ['S0-E8', 'region-joins-geneva-convention', '2001', 'policy'],
  ['S0-E9', 'conflict-in-eastern-ukraine', '', 'background'],
  ['S0-10', 'serbs-flee-croatia', '', 'displacement'],
  ['S0, L7', 'hungarian-border-control', '', 'control'],
  ['S1-6', 'service-on-the-military-frontier', '1553', 'background'],
  ['S1, L2', 'shift-in-us-policy', '', 'policy'],
  ['S1, L5', 'crisis-solved-for-now', '', 'statement'],
  ['S1-A3', 'training-centre-becomes-regional', '', 'programme-change'],
  ['S1-4', 'numbers-fall-in-serbia', '2024', 'movement'],
  ['S2-E1', 'berlin-meeting-of-ministers', '2024-09-17', 'visit'],
  ['S2-E2', 'berlin-bilateral-talk', '2024-09-17', 'visit'],
  ['S2-E3', 'berlin-process-begins', '2014', 'programme-start'],
  ['S2-E4', 'johansson-visits-serbia', '2024-03', 'visit'],
  ['S2-E5', 'shooting-and-police-operation', '2024-03', 'deaths'],
  ['S2-6', 'officers-sent-to-the-border-zone', '', 'police'],
  ['S2-E6', 'president-warns-of-army', '', 'statement'],
  ['S2-E7', 'boat-overturns-on-the-drina', '2024-08-22', 'deaths'],
  ['S2-E8', 'forces-sent-to-the-drina', '', 'control'],
  ['S2, L19', 'earlier-deaths-on-the-drina', '', 'deaths'],
  ['S2, L10', 'violence-at-the-hungarian-border', '', 'violence'],
  ['S3-T1', 'eu-support-begins', '2015', 'programme-start'],
  ['S3-F7', 'ibm-assistance-begins', '2022', 'programme-start'],
  ['S4-E1', 'relocation-scheme-agreed', '2015-09', 'policy'],
  ['S4-E2', 'nrc-begins-work-in-serbia', '2015-12', 'programme-start'],
  ['S4-E3', 'croatian-border-closed', '2016-03', 'closure'],
  ['S4-E4', 'serbian-bulgarian-border-closed', '2016-03', 'closure'],
  ['S4-E4', 'aid-moves-to-belgrade', '2016-03', 'programme-change'],
  ['S4-E5', 'all-borders-on-the-route-closed', '', 'closure'],
  ['S4-E6', 'nrc-expects-to-end-work', '2016', 'programme-end'],
  ['S4-E7', 'egeland-on-protection', '2016', 'statement'],
];

describe('events', () => {
  test.each(events)('row %s is the entry %s, dated “%s”, of the kind %s', (_row, id, from, kind) => {
    const { data } = requireEntry(atlas, id, ['events'], 'inventory');
    const { date } = data;
    expect(date.on ?? date.from ?? date.since ?? '').toBe(from);
    expect(data.kind).toBe(kind);
    expect(data.describedBy.length + data.claims.length).toBeGreaterThan(0);
  });

  test('are no others than the rows', () => {
    expect(ids('events')).toEqual(events.map(([, id]) => id).sort());
  });

  test('that the news site dates without a year carry the atlas’s reading as such', () => {
    const read = entriesOf(atlas, 'events').filter(({ data }) => data.date.yearReadByAtlas === true);
    expect(read.map(({ id }) => id)).toEqual([
      'berlin-bilateral-talk',
      'berlin-meeting-of-ministers',
      'berlin-process-begins',
      'boat-overturns-on-the-drina',
      'johansson-visits-serbia',
    ]);
  });
});

describe('terms', () => {
  test('explain every counting basis, once, in the words of the vocabulary', () => {
    const { counting } = termsInGroups(atlas);
    expect(counting.map(({ entry }) => entry.data.countingBasis).sort()).toEqual(
      Object.keys(countingBases).sort(),
    );
    for (const { entry, definition } of counting)
      expect(Object.values(countingBases)).toContainEqual({ label: entry.data.name, definition });
  });

  test('hold the words of policy, each with a definition and a word of a document', () => {
    const { policy } = termsInGroups(atlas);
    expect(policy.map(({ entry }) => entry.id)).toEqual(
      expect.arrayContaining([
        'hotspot',
        'ibm',
        'irregular-crossing',
        'readmission',
        'relocation',
        'return',
        'schengen',
        'scrm',
        'status-agreement',
      ]),
    );
    for (const { entry, wordings } of policy) {
      expect(definitionOf(entry).length, entry.id).toBeGreaterThan(12);
      expect(wordings.length, entry.id).toBeGreaterThan(0);
    }
  });
});
