// The columns of the CSV files, one list for each collection. Names are in snake_case, as data files of the
// field have them; several values in a cell stand with " | " between them.
import { claimPath, entryPath, permanent } from '#addresses.ts';
import { proposalsAddingTo } from '#data/agreements.ts';
import { claimsIn, requireClaim, requireEntry, type Atlas, type HomedClaim } from '#data/atlas.ts';
import { referencesOfDiscrepancy, statementsOf } from '#data/discrepancies.ts';
import { deliverablesOf, organisationsOf, projectOf } from '#data/funding.ts';
import { iatiFactsOf } from '#data/iati.ts';
import { nameById, nameOf, tellersOf } from '#data/names.ts';
import { definitionOf, wordingsOf } from '#data/terms.ts';
import { figureText } from '#format/figures.ts';
import { tellerSteps } from '#format/tellers.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import type { Period } from '#schemas/values/dates.ts';
import { joined, type Cell, type Column } from './csv.ts';
import { proseText } from './prose-text.ts';
import { statementText } from './statement-text.ts';

type ColumnsOf<C extends CollectionName> = readonly Column<Entry<C>>[];

const first: Column<Entry>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'address', cell: (entry) => permanent(entryPath(entry)) },
];

const last: Column<Entry>[] = [
  { name: 'claims', cell: (entry) => joined(claimsIn(entry).map(({ id }) => id)) },
  { name: 'reviewed', cell: ({ data }) => data.reviewed },
  {
    name: 'revisions',
    cell: ({ data }) => joined(data.revisions.map(({ on, what, why }) => `${on}: ${what} (${why})`)),
  },
];

const countries = (atlas: Atlas): ColumnsOf<'countries'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  { name: 'official_name', cell: ({ data }) => data.officialName.value },
  { name: 'official_name_reference', cell: ({ data }) => data.officialName.reference },
  { name: 'alpha2', cell: ({ data }) => data.codes.alpha2 },
  { name: 'alpha3', cell: ({ data }) => data.codes.alpha3 },
  { name: 'codes_reference', cell: ({ data }) => data.codes.reference },
  { name: 'capital', cell: ({ data }) => data.capital.value },
  { name: 'capital_reference', cell: ({ data }) => data.capital.reference },
  { name: 'group', cell: ({ data }) => data.group },
  { name: 'role', cell: ({ data }) => data.role },
  { name: 'eu_member', cell: ({ data }) => data.eu.member },
  { name: 'eu_since', cell: ({ data }) => data.eu.since },
  { name: 'eu_until', cell: ({ data }) => data.eu.until },
  { name: 'eu_reference', cell: ({ data }) => data.eu.reference },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'population', cell: ({ data }) => joined(data.population) },
  { name: 'partner_interest', cell: ({ data }) => data.partnerInterest },
  { name: 'partner_office', cell: ({ data }) => data.partnerOffice },
  { name: 'unanswered', cell: ({ data }) => joined(data.unanswered) },
  { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
  ...last,
];

const funding = (atlas: Atlas): ColumnsOf<'funding'> => {
  const named = (role: string) => (entry: Entry<'funding'>) =>
    joined(
      organisationsOf(atlas, entry)
        .filter((part) => part.role === role)
        .map(({ organisation }) => organisation.data.name),
    );
  return [
    ...first,
    { name: 'identifier', cell: ({ data }) => data.identifier },
    { name: 'title', cell: ({ data }) => data.title },
    { name: 'title_printed', cell: ({ data }) => data.titlePrinted },
    { name: 'amount', cell: (entry) => projectOf(atlas, entry).amount.amount },
    { name: 'currency', cell: (entry) => projectOf(atlas, entry).amount.currency },
    { name: 'amount_printed', cell: (entry) => projectOf(atlas, entry).amountClaim.claim.printed },
    { name: 'currency_printed', cell: (entry) => projectOf(atlas, entry).amountClaim.claim.currencyPrinted },
    { name: 'amount_kind', cell: (entry) => projectOf(atlas, entry).amountClaim.claim.counted },
    { name: 'amount_status', cell: ({ data }) => data.amountStatus?.status },
    { name: 'amount_status_on', cell: ({ data }) => data.amountStatus?.on },
    { name: 'instrument', cell: ({ data }) => data.instrument?.name },
    { name: 'programme', cell: ({ data }) => data.programme },
    { name: 'phase', cell: ({ data }) => data.phase },
    { name: 'source', cell: ({ data }) => data.source },
    { name: 'source_heading', cell: ({ data }) => data.sourceHeading },
    { name: 'theme', cell: ({ data }) => data.theme },
    { name: 'scope', cell: ({ data }) => data.scope },
    { name: 'countries', cell: ({ data }) => joined(data.countries) },
    {
      name: 'country_shares',
      cell: ({ data }) => joined((data.shares ?? []).map(({ country, percent }) => `${country}: ${percent}`)),
    },
    {
      name: 'sector_codes',
      cell: ({ data }) =>
        joined(
          (data.sectors ?? []).map(({ code, percent }) =>
            percent === undefined ? code : `${code}: ${percent}`,
          ),
        ),
    },
    { name: 'status', cell: ({ data }) => data.status?.status },
    { name: 'funder', cell: named('funder') },
    { name: 'implementer', cell: named('implementer') },
    { name: 'recipient', cell: named('recipient') },
    { name: 'role_not_stated', cell: named('role-not-stated') },
    { name: 'start', cell: ({ data }) => ('start' in data.period ? data.period.start : undefined) },
    { name: 'end', cell: ({ data }) => ('end' in data.period ? data.period.end : undefined) },
    {
      name: 'deliverables',
      cell: (entry) =>
        joined(
          deliverablesOf(atlas, entry).map(({ item, homed: { claim } }) =>
            claim.kind === 'figure' ? `${figureText(claim)} ${item}` : item,
          ),
        ),
    },
    { name: 'iati_required_facts_stated', cell: (entry) => iatiFactsOf(atlas, entry).stated.length },
    { name: 'iati_required_facts', cell: (entry) => iatiFactsOf(atlas, entry).required.length },
    { name: 'leaves_open', cell: ({ data }) => joined(data.leavesOpen) },
    { name: 'related', cell: ({ data }) => joined(data.related.map(({ entry }) => entry)) },
    { name: 'summary', cell: ({ data }) => data.summary },
    { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
    ...last,
  ];
};

const statistics = (atlas: Atlas): ColumnsOf<'statistics'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'territory', cell: ({ data }) => data.territory },
  { name: 'also_shown_on', cell: ({ data }) => joined(data.alsoShownOn ?? []) },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'chart', cell: ({ data }) => joined(data.chart?.observations ?? []) },
  { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
  ...last,
];

const organisations = (): ColumnsOf<'organisations'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  { name: 'short_name', cell: ({ data }) => data.shortName },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'country', cell: ({ data }) => data.country },
  { name: 'organisation_code', cell: ({ data }) => data.organisationCode?.value },
  { name: 'part_of', cell: ({ data }) => data.partOf },
  {
    name: 'names_in_sources',
    cell: ({ data }) =>
      joined(data.claims.flatMap((claim) => (claim.kind === 'mention' ? [claim.printed] : []))),
  },
  { name: 'description', cell: ({ data }) => data.description },
  ...last,
];

const places = (): ColumnsOf<'places'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'countries', cell: ({ data }) => joined(data.countries) },
  { name: 'lon', cell: ({ data }) => data.point?.lon },
  { name: 'lat', cell: ({ data }) => data.point?.lat },
  { name: 'precision', cell: ({ data }) => data.point?.precision },
  { name: 'coordinates_reference', cell: ({ data }) => data.point?.reference },
  { name: 'coordinates_method', cell: ({ data }) => data.point?.method },
  { name: 'region_code', cell: ({ data }) => data.regionCode?.value },
  {
    name: 'names_in_sources',
    cell: ({ data }) =>
      joined(data.claims.flatMap((claim) => (claim.kind === 'mention' ? [claim.printed] : []))),
  },
  { name: 'description', cell: ({ data }) => data.description },
  ...last,
];

const references = (): ColumnsOf<'references'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'short_name', cell: ({ data }) => data.shortName },
  { name: 'publisher', cell: ({ data }) => data.publisher },
  { name: 'date', cell: ({ data }) => data.date },
  { name: 'web_address', cell: ({ data }) => data.webAddress },
  { name: 'seen_as', cell: ({ data }) => data.seenAs },
  { name: 'seen_in', cell: ({ data }) => data.seenIn },
  { name: 'used_for', cell: ({ data }) => data.usedFor },
  ...last,
];

const sources = (atlas: Atlas): ColumnsOf<'sources'> => [
  ...first,
  { name: 'number', cell: ({ data }) => data.number },
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'title_origin', cell: ({ data }) => data.titleOrigin },
  { name: 'short_name', cell: ({ data }) => data.shortName },
  { name: 'publisher', cell: ({ data }) => nameById(atlas, data.publisher) },
  { name: 'publisher_type', cell: ({ data }) => data.publisherType },
  { name: 'authors', cell: ({ data }) => joined(data.authors.map(({ name, role }) => `${name} (${role})`)) },
  { name: 'date', cell: ({ data }) => data.published.date },
  { name: 'date_kind', cell: ({ data }) => data.published.kind },
  { name: 'date_read_by_atlas', cell: ({ data }) => data.published.readByAtlas?.date },
  { name: 'language', cell: ({ data }) => data.language },
  { name: 'web_address', cell: ({ data }) => data.webAddress },
  {
    name: 'relays',
    cell: ({ data }) => joined(data.relays.map(({ from, for: what }) => `${from}: ${what}`)),
  },
  { name: 'missing', cell: ({ data }) => joined(data.missing) },
  { name: 'viewpoint', cell: ({ data }) => data.viewpoint },
  { name: 'rights', cell: ({ data }) => data.rights },
  { name: 'copy_sha256', cell: ({ data }) => data.copy.sha256 },
  { name: 'copy_handed_over', cell: ({ data }) => data.copy.handedOver },
  { name: 'copy_retrieved', cell: ({ data }) => data.copy.retrieved },
  ...last,
];

const routes = (atlas: Atlas): ColumnsOf<'routes'> => [
  ...first,
  { name: 'order', cell: ({ data }) => data.order },
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'rank', cell: ({ data }) => data.rank },
  { name: 'certainty', cell: ({ data }) => data.certainty },
  { name: 'from', cell: ({ data }) => data.from },
  { name: 'via', cell: ({ data }) => joined(data.via) },
  { name: 'to', cell: ({ data }) => data.to },
  { name: 'drawn', cell: ({ data }) => data.path !== undefined },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  {
    name: 'sources',
    cell: ({ id, data }) =>
      joined([...new Set(data.describedBy.map((claim) => requireClaim(atlas, claim, id).source.id))]),
  },
  ...last,
];

const discrepancies = (atlas: Atlas): ColumnsOf<'discrepancies'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'question', cell: ({ data }) => data.question },
  { name: 'reason', cell: ({ data }) => data.reason },
  { name: 'further_reasons', cell: ({ data }) => joined(data.furtherReasons ?? []) },
  {
    name: 'claims_compared',
    cell: ({ data }) => joined(data.statements.flatMap(({ claim }) => claim ?? [])),
  },
  { name: 'statements', cell: (entry) => joined(statementsOf(atlas, entry).map(statementText)) },
  {
    name: 'references',
    cell: (entry) => joined(referencesOfDiscrepancy(atlas, entry).map(({ id }) => id)),
  },
  { name: 'chart', cell: ({ data }) => data.chart },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'explanation', cell: ({ body }) => proseText(atlas, body) },
  { name: 'note', cell: ({ data }) => data.note?.text },
  { name: 'what_the_atlas_does', cell: ({ data }) => data.whatTheAtlasDoes },
  { name: 'corrected_claim', cell: ({ data }) => data.correction?.claim },
  { name: 'corrected_on', cell: ({ data }) => data.correction?.on },
  { name: 'probably_right', cell: ({ data }) => data.correction?.probablyRight },
  ...last,
];

const examined = (): ColumnsOf<'examined'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'compared', cell: ({ data }) => joined(data.compared) },
  { name: 'why', cell: ({ data }) => data.why },
  ...last,
];

const events = (): ColumnsOf<'events'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'date_on', cell: ({ data }) => data.date.on },
  { name: 'date_from', cell: ({ data }) => data.date.from ?? data.date.since },
  { name: 'date_to', cell: ({ data }) => data.date.to },
  { name: 'year_read_by_atlas', cell: ({ data }) => data.date.yearReadByAtlas === true },
  { name: 'places', cell: ({ data }) => joined(data.places) },
  { name: 'lon', cell: ({ data }) => data.mark?.lon },
  { name: 'lat', cell: ({ data }) => data.mark?.lat },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  ...last,
];

const periodTexts = (period: Period): string =>
  period.on ?? ([period.from ?? period.since, period.to].filter(Boolean).join('/') || 'not stated');

const agreements = (atlas: Atlas): ColumnsOf<'agreements'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'parties', cell: ({ data }) => joined(data.parties) },
  { name: 'summary', cell: ({ data }) => data.summary },
  {
    name: 'statuses',
    cell: ({ data }) =>
      joined(
        data.ladder.map(
          ({ status, date, claims, references }) =>
            `${status} ${periodTexts(date)} (${[...claims, ...references].join(', ')})`,
        ),
      ),
  },
  { name: 'differs_from_record', cell: ({ data }) => data.aheadOfFacts?.how },
  { name: 'record_note', cell: ({ data }) => data.aheadOfFacts?.text },
  { name: 'record_references', cell: ({ data }) => joined(data.aheadOfFacts?.references ?? []) },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  {
    name: 'proposals_adding_to_it',
    cell: (entry) => joined(proposalsAddingTo(atlas, entry).map(({ id }) => id)),
  },
  ...last,
];

const proposals = (): ColumnsOf<'proposals'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'proposer', cell: ({ data }) => data.proposer },
  { name: 'to', cell: ({ data }) => joined(data.to) },
  { name: 'parties', cell: ({ data }) => joined(data.parties) },
  { name: 'instruments', cell: ({ data }) => joined(data.instruments) },
  { name: 'built_on', cell: ({ data }) => joined(data.builtOn) },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  ...last,
];

const terms = (atlas: Atlas): ColumnsOf<'terms'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  { name: 'counting_basis', cell: ({ data }) => data.countingBasis },
  { name: 'definition', cell: (entry) => definitionOf(entry) },
  { name: 'reference', cell: ({ data }) => data.reference },
  {
    name: 'words_in_sources',
    cell: (entry) => joined(wordingsOf(atlas, entry).map(({ wording }) => wording)),
  },
  { name: 'used_in', cell: ({ data }) => joined(data.usedIn) },
  { name: 'see_also', cell: ({ data }) => joined(data.seeAlso) },
  ...last,
];

const moments = (atlas: Atlas): ColumnsOf<'moments'> => [
  ...first,
  { name: 'label', cell: ({ data }) => data.label },
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'from', cell: ({ data }) => data.from },
  { name: 'to', cell: ({ data }) => data.to },
  { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
  ...last,
];

/** The columns of a collection’s CSV file. */
export function columnsOf(collection: CollectionName, atlas: Atlas): readonly Column<Entry>[] {
  const all: { [C in CollectionName]: (atlas: Atlas) => ColumnsOf<C> } = {
    agreements,
    countries,
    discrepancies,
    events,
    examined,
    funding,
    moments,
    organisations,
    places,
    proposals,
    references,
    routes,
    sources,
    statistics,
    terms,
  };
  return all[collection](atlas) as readonly Column<Entry>[];
}

const part =
  (read: (period: Period) => Cell) =>
  ({ claim }: HomedClaim): Cell =>
    'period' in claim && claim.period ? read(claim.period) : undefined;

/** The columns of the file of all claims. */
export const claimColumns = (atlas: Atlas): readonly Column<HomedClaim>[] => [
  { name: 'id', cell: ({ claim }) => claim.id },
  { name: 'address', cell: ({ claim, home }) => permanent(claimPath(home, claim.id)) },
  { name: 'home', cell: ({ home }) => home.id },
  { name: 'kind', cell: ({ claim }) => claim.kind },
  { name: 'question', cell: ({ claim }) => ('question' in claim ? claim.question : undefined) },
  {
    name: 'what',
    cell: ({ claim }) => ('what' in claim ? claim.what : 'says' in claim ? claim.says : undefined),
  },
  {
    name: 'value',
    cell: ({ claim }) => {
      if (claim.kind !== 'figure' || 'words' in claim.value) return undefined;
      return 'amount' in claim.value ? claim.value.amount : claim.value.number;
    },
  },
  {
    name: 'value_in_words',
    cell: ({ claim }) => (claim.kind === 'figure' && 'words' in claim.value ? claim.value.words : undefined),
  },
  {
    name: 'currency',
    cell: ({ claim }) =>
      claim.kind === 'figure' && 'currency' in claim.value ? claim.value.currency : undefined,
  },
  { name: 'unit', cell: ({ claim }) => (claim.kind === 'figure' ? claim.unit : undefined) },
  { name: 'modality', cell: ({ claim }) => (claim.kind === 'figure' ? claim.modality : undefined) },
  { name: 'counted', cell: ({ claim }) => ('counted' in claim ? claim.counted : undefined) },
  { name: 'printed', cell: ({ claim }) => ('printed' in claim ? claim.printed : undefined) },
  { name: 'period_on', cell: part(({ on }) => on) },
  { name: 'period_from', cell: part(({ from, since }) => from ?? since) },
  { name: 'period_to', cell: part(({ to }) => to) },
  { name: 'year_read_by_atlas', cell: part(({ yearReadByAtlas }) => yearReadByAtlas === true) },
  {
    name: 'compared_with',
    cell: ({ claim }) =>
      claim.kind === 'figure' && claim.comparedWith
        ? (claim.comparedWith.on ??
          [claim.comparedWith.from, claim.comparedWith.to].filter(Boolean).join('/'))
        : undefined,
  },
  { name: 'territory', cell: ({ claim }) => ('territory' in claim ? claim.territory : undefined) },
  {
    name: 'population_base',
    cell: ({ claim }) => ('populationBase' in claim ? claim.populationBase : undefined),
  },
  { name: 'source', cell: ({ source }) => source.id },
  {
    name: 'publisher',
    cell: ({ source }) => nameOf(requireEntry(atlas, source.data.publisher, ['organisations'], source.id)),
  },
  { name: 'publisher_type', cell: ({ source }) => source.data.publisherType },
  { name: 'attributed_to', cell: ({ claim }) => joined(tellerSteps(tellersOf(atlas, claim))) },
  { name: 'passage', cell: ({ claim }) => claim.passage },
  { name: 'verified_on', cell: ({ verified }) => verified?.on },
  { name: 'line_in_copy', cell: ({ verified }) => verified?.line },
  { name: 'disputed_in', cell: ({ disputes }) => joined(disputes.map(({ id }) => id)) },
  { name: 'note', cell: ({ claim }) => claim.note?.text },
  { name: 'note_references', cell: ({ claim }) => joined(claim.note?.references ?? []) },
];
