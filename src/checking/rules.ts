// Promises that no single schema can keep, because they hold between entries. Each rule is a function
// from all entries to the faults it finds; `check-content.ts` runs them all.
import { closest, distance } from 'fastest-levenshtein';
import { collections, type CollectionName, type Entry } from '#schemas/collections.ts';
import type { FoundReference } from '#schemas/references-in.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { boundsOf, daysOf, firstDateOf } from '#schemas/values/dates.ts';
import { fault } from '#schemas/values/text.ts';
import { agreementStatuses } from '#schemas/vocabularies/agreement-words.ts';
import { partnerQuestions } from '#schemas/vocabularies/country-words.ts';
import { hasSign, kindsWithSign } from '#schemas/vocabularies/route-words.ts';
import { axisFaults, axisFigureOf, whyNoChart, type AxisFault, type AxisFigure } from '#chart/axis.ts';
import { isInFrame, placer, regionFrame } from '#geo/frame.ts';
import { contains } from '#provenance/find-passage.ts';
import { figureInBrief, needlessRecords, notesWithoutDiscrepancy, unexaminedConflicts } from './conflicts.ts';
import type { CheckedProse } from './check-prose.ts';
import type { Fault } from './faults.ts';

/** An entry with what the checker knows of its file. */
export interface CheckedEntry {
  file: string;
  entry: Entry;
  references: FoundReference[];
  prose: CheckedProse;
}

/** What the rules may ask: the entries that passed their schemas, and every id that has a file. */
interface Checked {
  entries: readonly CheckedEntry[];
  ids: readonly { id: string; collection: CollectionName; file: string }[];
}

export type Rule = (checked: Checked) => Fault[];

/** The claims whose home is an entry. */
export const claimsOf = (entry: Entry): readonly Claim[] => ('claims' in entry.data ? entry.data.claims : []);

const ofCollection = <C extends CollectionName>(checked: Checked, collection: C) =>
  checked.entries.filter(
    (candidate): candidate is CheckedEntry & { entry: Entry<C> } => candidate.entry.collection === collection,
  );

/** An id is an address, so two entries cannot share it, whatever their collections. */
const everyIdIsUnique: Rule = ({ ids }) => {
  const firstFile = new Map<string, string>();
  return ids.flatMap(({ id, file }) => {
    const other = firstFile.get(id);
    if (other === undefined) {
      firstFile.set(id, file);
      return [];
    }
    return [
      { file, field: 'file name', message: fault(`the id "${id}" belongs to ${other}`, 'rename this file') },
    ];
  });
};

/** A claim has one home and one address. */
const everyClaimIdIsUnique: Rule = ({ entries }) => {
  const home = new Map<string, string>();
  return entries.flatMap(({ entry, file }) =>
    claimsOf(entry).flatMap((claim, at) => {
      const other = home.get(claim.id);
      if (other === undefined) {
        home.set(claim.id, file);
        return [];
      }
      const message = fault(
        `the claim "${claim.id}" stands in ${other} already`,
        'give this one another id, or name that one',
      );
      return [{ file, field: `claims[${at}].id`, message }];
    }),
  );
};

/** Every id that is named exists in one of the collections the field allows. */
const everyReferenceLeadsSomewhere: Rule = ({ entries, ids }) => {
  const claimIds = new Set(entries.flatMap(({ entry }) => claimsOf(entry).map(({ id }) => id)));
  const collectionOf = new Map(ids.map(({ id, collection }) => [id, collection]));
  return entries.flatMap(({ file, references, prose }) =>
    [...references, ...prose.references].flatMap(({ path, id, collections }) => {
      const mayBeClaim = collections.includes('claims');
      const collection = collectionOf.get(id);
      if ((mayBeClaim && claimIds.has(id)) || (collection && collections.includes(collection))) return [];
      const candidates = [
        ...(mayBeClaim ? claimIds : []),
        ...ids.filter((known) => collections.includes(known.collection)).map((known) => known.id),
      ];
      const meant = candidates.length > 0 ? closest(id, candidates) : undefined;
      const near =
        meant !== undefined && (meant.startsWith(id) || distance(meant, id) <= Math.max(3, id.length / 3));
      const what = collection
        ? `"${id}" is an entry of ${collection}, not of ${collections.join(' or ')}`
        : `no entry of ${collections.join(' or ')} has the id "${id}"`;
      const create = mayBeClaim ? 'add the claim' : `run \`npm run new ${collections[0] ?? ''} ${id}\``;
      return [
        {
          file,
          field: path,
          message: fault(what, near ? `did you mean "${meant}"? Else ${create}` : create),
        },
      ];
    }),
  );
};

/** What is printed stands within the passage that finds it. */
const everyPassageHoldsWhatIsPrinted: Rule = ({ entries }) =>
  entries.flatMap(({ entry, file }) =>
    claimsOf(entry).flatMap((claim, at) =>
      'printed' in claim && !contains(claim.passage, claim.printed)
        ? [
            {
              file,
              field: `claims[${at}].passage`,
              message: fault(
                `“${claim.passage}” does not hold the printed “${claim.printed}”`,
                'widen the passage; `npm run passage` finds the shortest that occurs once',
              ),
            },
          ]
        : [],
    ),
  );

/** A collection with prose has prose in every entry. */
const everyBodyHasProse: Rule = ({ entries }) =>
  entries.flatMap(({ entry, file, prose }) =>
    collections[entry.collection].format === 'mdx' && prose.words.trim() === ''
      ? [
          {
            file,
            field: 'body',
            message: fault('is empty', 'write at least one sentence below the second "---"'),
          },
        ]
      : [],
  );

/** Each of the five partner questions is answered in the body or named as unanswered, and not both. */
const everyPartnerQuestionIsSettled: Rule = (checked) =>
  ofCollection(checked, 'countries').flatMap(({ entry, file, prose }) =>
    Object.keys(partnerQuestions).flatMap((question) => {
      const answered = prose.answers.filter((answer) => answer === question).length;
      const open = (entry.data.unanswered as string[]).includes(question);
      if (answered + Number(open) === 1) return [];
      const what =
        answered === 0
          ? `the question "${question}" is neither answered nor named`
          : `the question "${question}" stands twice`;
      const instead = `answer it once in the body with <Answer question="${question}">, or list it under unanswered`;
      return [{ file, field: 'unanswered', message: fault(what, instead) }];
    }),
  );

/** Only Kosovo* carries the note on status, and it always does. */
const onlyKosovoHasTheStatusNote: Rule = (checked) =>
  ofCollection(checked, 'countries').flatMap(({ entry, file }) =>
    (entry.data.codes.alpha2 === 'XK') === (entry.data.statusNote === 'kosovo')
      ? []
      : [
          {
            file,
            field: 'statusNote',
            message: fault(
              'does not fit the codes',
              'write `statusNote: kosovo` for XK, and for nothing else',
            ),
          },
        ],
  );

/** The number of a source marks it on every page. */
const everySourceNumberIsUnique: Rule = (checked) => {
  const owner = new Map<number, string>();
  return ofCollection(checked, 'sources').flatMap(({ entry, file }) => {
    const other = owner.get(entry.data.number);
    owner.set(entry.data.number, entry.id);
    return other === undefined
      ? []
      : [
          {
            file,
            field: 'number',
            message: fault(`${entry.data.number} marks ${other} already`, 'take the next free number'),
          },
        ];
  });
};

/** An identifier stands in citations that nobody can call back, so no two entries share one. */
const everyIdentifierIsUnique: Rule = (checked) => {
  const numbers = ofCollection(checked, 'funding').map(({ entry }) =>
    Number(entry.data.identifier.split('-').at(-1)),
  );
  const free = `BRA-F-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
  const owner = new Map<string, string>();
  return ofCollection(checked, 'funding').flatMap(({ entry, file }) => {
    const other = owner.get(entry.data.identifier);
    if (other === undefined) {
      owner.set(entry.data.identifier, file);
      return [];
    }
    const message = fault(
      `${entry.data.identifier} belongs to ${other} already`,
      `give the newer entry a number never used, such as ${free}`,
    );
    return [{ file, field: 'identifier', message }];
  });
};

/** A funding entry rests on its own claims: its amount is one, and a listed one. */
const everyFundingEntryRestsOnItsClaims: Rule = (checked) =>
  ofCollection(checked, 'funding').flatMap(({ entry, file }) => {
    const own = new Map(entry.data.claims.map((claim) => [claim.id, claim]));
    const amount = own.get(entry.data.amount);
    const fields: [string, string][] = [
      ['amount', entry.data.amount],
      ...entry.data.organisations.map(({ claim }, at): [string, string] => [
        `organisations[${at}].claim`,
        claim,
      ]),
      ...entry.data.deliverables.map(({ claim }, at): [string, string] => [
        `deliverables[${at}].claim`,
        claim,
      ]),
      ...(entry.data.shares ?? []).map(({ claim }, at): [string, string] => [`shares[${at}].claim`, claim]),
      ...(entry.data.sectors ?? []).map(({ claim }, at): [string, string] => [`sectors[${at}].claim`, claim]),
    ];
    if (entry.data.amountStatus) fields.push(['amountStatus.claim', entry.data.amountStatus.claim]);
    if (entry.data.status) fields.push(['status.claim', entry.data.status.claim]);
    const foreign = fields.filter(([, id]) => !own.has(id));
    const faults = foreign.map(([field, id]) => ({
      file,
      field,
      message: fault(`"${id}" is no claim of this entry`, 'put the claim under `claims` of this file'),
    }));
    if (amount && !(amount.kind === 'figure' && amount.counted === 'money-listed')) {
      const message = fault(
        `"${amount.id}" is not an amount listed`,
        'name a figure that counts money-listed',
      );
      faults.push({ file, field: 'amount', message });
    }
    return faults;
  });

/** A ladder of statuses only climbs: in the order of the vocabulary, and in time as far as dates are known. */
const everyLadderClimbs: Rule = (checked) =>
  ofCollection(checked, 'agreements').flatMap(({ entry, file }) => {
    const order = Object.keys(agreementStatuses);
    const { ladder } = entry.data;
    return ladder.flatMap((step, at) => {
      const faults: Fault[] = [];
      const before = ladder[at - 1];
      if (before && order.indexOf(step.status) < order.indexOf(before.status)) {
        const message = fault(
          `"${step.status}" stands after "${before.status}", which comes later in the list of statuses`,
          `put the statuses in the order ${order.join(', ')}`,
        );
        faults.push({ file, field: `ladder[${at}].status`, message });
      }
      const begins = firstDateOf(step.date);
      const earlier = ladder
        .slice(0, at)
        .map(({ date }) => firstDateOf(date))
        .findLast((date) => date !== undefined);
      if (begins && earlier && daysOf(begins).last < daysOf(earlier).first) {
        const message = fault(
          `is earlier (${begins}) than the status before it (${earlier})`,
          'put the steps in the order of their dates, or correct the date; where none is given, write { stated: false }',
        );
        faults.push({ file, field: `ladder[${at}].date`, message });
      }
      return faults;
    });
  });

/** Places and organisations are named by a document, or they have no business here. */
const everyNameHasAClaim: Rule = ({ entries }) =>
  entries.flatMap(({ entry, file }) =>
    (entry.collection === 'places' || entry.collection === 'organisations') && claimsOf(entry).length === 0
      ? [
          {
            file,
            field: 'claims',
            message: fault('is empty', 'add a claim of the kind mention: who names it, and where'),
          },
        ]
      : [],
  );

/** A reference that nothing rests on is a leftover. */
const everyReferenceEntryIsUsed: Rule = (checked) => {
  const used = new Set(checked.entries.flatMap(({ references }) => references.map(({ id }) => id)));
  return ofCollection(checked, 'references').flatMap(({ entry, file }) =>
    used.has(entry.id)
      ? []
      : [
          {
            file,
            field: 'file',
            message: fault('nothing rests on this reference', 'delete it, or name it in a note'),
          },
        ],
  );
};

/** A line passes exactly through the places it names, so each of them has a point. */
const everyWaypointHasAPoint: Rule = (checked) => {
  const withoutPoint = new Set(
    ofCollection(checked, 'places').flatMap(({ entry }) => (entry.data.point ? [] : [entry.id])),
  );
  return ofCollection(checked, 'routes').flatMap(({ entry, file }) =>
    (entry.data.path ?? []).flatMap(({ place }, at) =>
      place !== undefined && withoutPoint.has(place)
        ? [
            {
              file,
              field: `path[${at}].place`,
              message: fault(
                `the place "${place}" has no point`,
                'give the place a point, or shape the line with { shape: { lon: 21.4, lat: 43.9 } }',
              ),
            },
          ]
        : [],
    ),
  );
};

/** Figures that may contradict each other stand on a discrepancy page, or somebody has said why they do not. */
const everyConflictIsExamined: Rule = ({ entries }) => {
  const fileOf = new Map(entries.map(({ entry, file }) => [entry, file]));
  return unexaminedConflicts(entries.map(({ entry }) => entry)).map(({ first, second }) => ({
    file: fileOf.get(first.home) ?? first.home.id,
    field: `claims[${first.at}]`,
    message: fault(
      `"${first.claim.id}", ${figureInBrief(first.claim)}, and "${second.claim.id}", ${figureInBrief(second.claim)}, in ${fileOf.get(second.home) ?? second.home.id} answer "${first.claim.question}" and differ`,
      'name both in a discrepancy (`npm run new discrepancies <id>`), or say why they do not disagree (`npm run new examined <id>`)',
    ),
  }));
};

/** What an editors’ note sets against a claim from outside stands on a discrepancy page too. */
const everyNoteHasItsDiscrepancy: Rule = ({ entries }) => {
  const fileOf = new Map(entries.map(({ entry, file }) => [entry, file]));
  return notesWithoutDiscrepancy(entries.map(({ entry }) => entry)).map(({ claim, home, at }) => ({
    file: fileOf.get(home) ?? home.id,
    field: `claims[${at}].note`,
    message: fault(
      `sets "${claim.id}" against ${claim.note?.references.join(', ') ?? ''}, and no discrepancy does`,
      'name the claim and one of these references among the statements of a discrepancy (`npm run new discrepancies <id>`)',
    ),
  }));
};

/** The atlas adds up amounts of money in one currency, and nothing else. */
const everySumIsOfMoney: Rule = (checked) => {
  const currencyOf = new Map(
    checked.entries.flatMap(({ entry }) =>
      claimsOf(entry).map((claim): [string, string | undefined] => [
        claim.id,
        claim.kind === 'figure' && 'amount' in claim.value ? claim.value.currency : undefined,
      ]),
    ),
  );
  return ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) =>
    entry.data.statements.flatMap(({ sumOf = [] }, at) =>
      sumOf
        .filter((id) => currencyOf.has(id) && currencyOf.get(id) !== 'EUR')
        .map((id) => ({
          file,
          field: `statements[${at}].sumOf`,
          message: fault(
            `"${id}" is no amount in euros`,
            'take it out; what counts different things is never added',
          ),
        })),
    ),
  );
};

/** A claim as the rule about axes sees it: only a figure has a number. */
function axisFigureOfClaim(claim: Claim): AxisFigure {
  if (claim.kind !== 'figure')
    return { id: claim.id, value: undefined, unit: '', counted: 'counted' in claim ? claim.counted : '' };
  return axisFigureOf(claim.id, claim, { ...claim, ...boundsOf(claim.period) });
}

/** A chart draws observations of its own page that may share an axis, and no page leaves such a chart out. */
const everyChartOfStatisticsHasOneAxis: Rule = (checked) =>
  ofCollection(checked, 'statistics').flatMap(({ entry, file }) => {
    const own = new Map(entry.data.claims.map((claim) => [claim.id, claim]));
    if (!entry.data.chart) {
      const message = fault(
        'is missing, though two observations or more can share an axis of time',
        'list those under chart.observations',
      );
      return whyNoChart(entry.data.claims.map(axisFigureOfClaim)) ? [] : [{ file, field: 'chart', message }];
    }
    const { observations } = entry.data.chart;
    const foreign = observations.flatMap((id, at) =>
      own.has(id) && observations.indexOf(id) === at
        ? []
        : [
            {
              file,
              field: `chart.observations[${at}]`,
              message: own.has(id)
                ? fault(`"${id}" stands twice`, 'name each observation once')
                : fault(
                    `"${id}" is no claim of this entry`,
                    'name a figure that stands under `claims` of this file',
                  ),
            },
          ],
    );
    if (foreign.length > 0) return foreign;
    const figures = observations.flatMap((id) => own.get(id) ?? []).map(axisFigureOfClaim);
    return axisFaults('over-time', figures).map(({ at, what, instead }) => ({
      file,
      field: at === undefined ? 'chart.observations' : `chart.observations[${at}]`,
      message: fault(what, instead),
    }));
  });

/** A discrepancy is drawn only where the figures of all its statements may share the axis of its kind of chart. */
const everyChartOfADiscrepancyHasOneAxis: Rule = (checked) => {
  const claims = new Map(
    checked.entries.flatMap(({ entry }) => claimsOf(entry).map((claim) => [claim.id, claim])),
  );
  return ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) => {
    const { chart, statements } = entry.data;
    if (!chart) return [];
    const figures = statements.map(({ claim, sumOf, figure, period }, at): AxisFigure => {
      const id = claim ?? `statements[${at}]`;
      const known = claim === undefined ? undefined : claims.get(claim);
      if (known) return axisFigureOfClaim(known);
      const first = claims.get(sumOf?.[0] ?? '');
      if (first)
        return { ...axisFigureOfClaim(first), id, first: undefined, last: undefined, territory: undefined };
      if (!figure) return { id, value: undefined, unit: '', counted: '' };
      return axisFigureOf(id, figure, period ? boundsOf(period) : {});
    });
    return axisFaults(chart, figures).map(({ at, what, instead }: AxisFault) => ({
      file,
      field: at === undefined ? 'chart' : `statements[${at}]`,
      message: fault(what, instead),
    }));
  });
};

const place = placer(regionFrame);

/** What is drawn lies on the map. Lead-ins and lead-outs are not drawn and may lie anywhere. */
const everyDrawnPointIsInTheFrame: Rule = (checked) => {
  const outside = (file: string, field: string, point: { lon: number; lat: number } | undefined): Fault[] =>
    point === undefined || isInFrame(place([point.lon, point.lat]), regionFrame)
      ? []
      : [
          {
            file,
            field,
            message: fault(
              `${point.lon}° east, ${point.lat}° north lies outside the frame of the map`,
              `check that lon and lat are not exchanged; the map reaches from ${regionFrame.bottomLat}° to ${regionFrame.topLat}° north around ${regionFrame.middleLon}° east. Take out what lies beyond it`,
            ),
          },
        ];
  return [
    ...ofCollection(checked, 'routes').flatMap(({ entry, file }) =>
      (entry.data.path ?? []).flatMap(({ shape }, at) => outside(file, `path[${at}].shape`, shape)),
    ),
    ...ofCollection(checked, 'places').flatMap(({ entry, file }) => outside(file, 'point', entry.data.point)),
    ...ofCollection(checked, 'events').flatMap(({ entry, file }) => outside(file, 'mark', entry.data.mark)),
  ];
};

/** Nothing is told or drawn without a source. */
const everyEventHasASource: Rule = (checked) =>
  ofCollection(checked, 'events').flatMap(({ entry, file }) =>
    entry.data.claims.length + entry.data.describedBy.length > 0
      ? []
      : [
          {
            file,
            field: 'describedBy',
            message: fault(
              'names no claim, and the event has none of its own',
              'name the claim that tells of it, or write one under claims; nothing is drawn without a source',
            ),
          },
        ],
  );

/** A mark that no map draws would be dropped without a word. */
const everyMarkIsDrawn: Rule = (checked) =>
  ofCollection(checked, 'events').flatMap(({ entry, file }) =>
    entry.data.mark === undefined || hasSign(entry.data.kind)
      ? []
      : [
          {
            file,
            field: 'mark',
            message: fault(
              `an event of the kind "${entry.data.kind}" has no sign on the map`,
              `leave the mark out, or correct the kind: ${kindsWithSign.join(' and ')} have one`,
            ),
          },
        ],
  );

/** A record of two claims that nobody would hold against each other is a leftover. */
const everyExaminedRecordIsNeeded: Rule = ({ entries }) => {
  const needless = new Set(needlessRecords(entries.map(({ entry }) => entry)));
  return entries.flatMap(({ entry, file }) =>
    needless.has(entry)
      ? [
          {
            file,
            field: 'compared',
            message: fault(
              'no two of these claims differ on the same question, territory and time',
              'delete the record, or name the claims that do',
            ),
          },
        ]
      : [],
  );
};

/** All rules, in the order in which their faults help most. */
export const rules: readonly Rule[] = [
  everyIdIsUnique,
  everyClaimIdIsUnique,
  everyReferenceLeadsSomewhere,
  everyPassageHoldsWhatIsPrinted,
  everyBodyHasProse,
  everyPartnerQuestionIsSettled,
  onlyKosovoHasTheStatusNote,
  everySourceNumberIsUnique,
  everyIdentifierIsUnique,
  everyFundingEntryRestsOnItsClaims,
  everyLadderClimbs,
  everyNameHasAClaim,
  everyReferenceEntryIsUsed,
  everyWaypointHasAPoint,
  everyDrawnPointIsInTheFrame,
  everyEventHasASource,
  everyMarkIsDrawn,
  everyConflictIsExamined,
  everyNoteHasItsDiscrepancy,
  everySumIsOfMoney,
  everyChartOfStatisticsHasOneAxis,
  everyChartOfADiscrepancyHasOneAxis,
  everyExaminedRecordIsNeeded,
];
