import type { Entry } from '#schemas/collections.ts';
import { numberOf, type Figure } from '#schemas/values/claim.ts';
import { boundsOf, type Period } from '#schemas/values/dates.ts';
import type { Money } from '#schemas/values/money.ts';
import type { chartKinds } from '#schemas/vocabularies/chart-words.ts';
import type { Meaning } from '#schemas/vocabularies/vocabularies.ts';
import { entriesOf, requireFigure, type Atlas, type HomedClaim } from './atlas.ts';
import { sidesOf, type Side } from './discrepancies.ts';
import { largestOf, projectsByCurrency, type FundingProject } from './funding.ts';
import { once } from './once.ts';
import { barsOfShares, onListPage, pageOfItem } from './paging.ts';
import { meaningOf } from './vocabularies.ts';

/** Where the figure of a mark comes from: a document, the public record, or the atlas with a sum of its own. */
type Origin =
  | { kind: 'claim'; homed: HomedClaim<Figure> }
  | { kind: 'public-record'; reference: Entry<'references'>; saidBy: string }
  | { kind: 'sum'; of: HomedClaim<Figure>[] };

/** One figure of a chart, with everything that has to stand beside it. */
export interface ChartMark {
  /** Id of the claim, or the place of the side, such as "sides[3]". */
  id: string;
  what: string;
  figure: Pick<Figure, 'value' | 'modality' | 'counted' | 'unit'>;
  /** What it counts. */
  basis: Meaning<'counting-bases'>;
  period: Period | undefined;
  territory?: string | undefined;
  populationBase?: string | undefined;
  question?: string | undefined;
  origin: Origin;
  /** Shares only: the project the amount belongs to. */
  project?: FundingProject;
  /** Shares only: how many projects the mark stands for where it is the rest of a list. */
  together?: number;
}

/** A chart: how it is drawn, what it draws, and the entry it belongs to; that of the projects has none. */
export interface Chart {
  /** Part of the addresses of its files. The id of its entry, where it has one. */
  id: string;
  kind: keyof typeof chartKinds | 'shares';
  entry: Entry<'statistics'> | Entry<'discrepancies'> | undefined;
  marks: ChartMark[];
}

const basisOf = (atlas: Atlas, { counted }: Pick<Figure, 'counted'>) =>
  meaningOf(atlas, 'counting-bases', counted);

const markOf = (atlas: Atlas, homed: HomedClaim<Figure>): ChartMark => {
  const { id, what, period, territory, populationBase, question } = homed.claim;
  return {
    id,
    what,
    figure: homed.claim,
    basis: basisOf(atlas, homed.claim),
    period,
    territory,
    populationBase,
    question,
    origin: { kind: 'claim', homed },
  };
};

/** A sum by the atlas as a mark has it: it counts what its parts count. Throws where it has none. */
function sumOfParts(
  atlas: Atlas,
  sum: Money,
  of: HomedClaim<Figure>[],
): Pick<ChartMark, 'figure' | 'basis' | 'period' | 'origin'> {
  const [part] = of;
  if (!part) throw new Error('a sum of no amounts counts nothing');
  const { counted } = part.claim;
  return {
    figure: { value: sum, modality: 'exact', counted },
    basis: basisOf(atlas, part.claim),
    period: undefined,
    origin: { kind: 'sum', of },
  };
}

/** The mark of a side. Throws where it has no figure. */
function markOfSide(atlas: Atlas, side: Side, id: string, askedBy: string): ChartMark {
  if (side.kind === 'sum') {
    const { says, sum, of } = side;
    return { id, what: says, ...sumOfParts(atlas, sum, of) };
  }
  if (side.kind === 'public-record') {
    const { figure, says, period, reference, saidBy } = side;
    if (!figure) throw new Error(`${askedBy}: "${id}" gives no figure to draw`);
    const origin: Origin = { kind: 'public-record', reference, saidBy };
    return { id, what: says, figure, basis: basisOf(atlas, figure), period, origin };
  }
  if (side.homed.claim.kind !== 'figure')
    throw new Error(`${askedBy}: "${side.homed.claim.id}" gives no figure to draw`);
  return markOf(atlas, side.homed as HomedClaim<Figure>);
}

/** The chart of an entry, or undefined where it has none. */
export function chartOf(
  atlas: Atlas,
  entry: Entry<'statistics'> | Entry<'discrepancies'>,
): Chart | undefined {
  if (entry.collection === 'statistics') {
    if (!entry.data.chart) return undefined;
    const marks = entry.data.chart.observations.map((id) =>
      markOf(atlas, requireFigure(atlas, id, entry.id)),
    );
    return { id: entry.id, kind: 'over-time', entry, marks };
  }
  if (!entry.data.chart) return undefined;
  const marks = sidesOf(atlas, entry).map((side, at) => markOfSide(atlas, side, `sides[${at}]`, entry.id));
  return { id: entry.id, kind: entry.data.chart, entry, marks };
}

/**
 * The shares of the projects in the sum of all that are listed, largest first and those after the bound as one mark:
 * one chart for each currency. That of the currency of most projects has the plain id.
 */
export const sharesCharts = (atlas: Atlas): Chart[] =>
  projectsByCurrency(atlas).map(({ projects, sum }, at) => {
    const { shown, rest } = largestOf(projects, barsOfShares);
    return {
      id: at === 0 ? 'projects-listed' : `projects-listed-${sum.currency.toLowerCase()}`,
      kind: 'shares',
      entry: undefined,
      marks: [
        ...shown.map((project) => ({
          ...markOf(atlas, project.amountClaim),
          what: project.entry.data.title,
          project,
        })),
        ...(rest
          ? [
              {
                id: 'rest',
                what: '',
                together: rest.projects.length,
                ...sumOfParts(
                  atlas,
                  rest.sum,
                  rest.projects.map(({ amountClaim }) => amountClaim),
                ),
              },
            ]
          : []),
      ],
    };
  });

/** Every chart of the atlas: those of statistics, those of discrepancies, and the shares of the projects. */
export const chartsOf = once((atlas): readonly Chart[] => [
  ...entriesOf(atlas, 'statistics').flatMap((entry) => chartOf(atlas, entry) ?? []),
  ...entriesOf(atlas, 'discrepancies').flatMap((entry) => chartOf(atlas, entry) ?? []),
  ...sharesCharts(atlas),
]);

/** The page of the list of charts, counted from 1, on which a chart stands. */
export const pageOfChart = (atlas: Atlas, id: string): number =>
  pageOfItem(
    chartsOf(atlas).findIndex((chart) => chart.id === id),
    onListPage.charts,
  );

/** The claims a chart rests on, each once. */
export const claimsOfChart = ({ marks }: Chart): HomedClaim<Figure>[] => [
  ...new Set(
    marks.flatMap(({ origin }) =>
      origin.kind === 'claim' ? [origin.homed] : origin.kind === 'sum' ? origin.of : [],
    ),
  ),
];

/** A mark that can be set on an axis of time, with its first and last day. */
export interface TimedChartMark {
  mark: ChartMark;
  first: string;
  last: string;
  value: number;
}

/** The marks of a chart over time in the order of their time, and those whose time the sources do not give. */
export function inTime(marks: readonly ChartMark[]): { placed: TimedChartMark[]; unplaced: ChartMark[] } {
  const placed: TimedChartMark[] = [];
  const unplaced: ChartMark[] = [];
  for (const mark of marks) {
    const { first, last } = mark.period ? boundsOf(mark.period) : {};
    const value = numberOf(mark.figure.value);
    if (first === undefined || last === undefined || value === undefined) unplaced.push(mark);
    else placed.push({ mark, first, last, value });
  }
  placed.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  return { placed, unplaced };
}
