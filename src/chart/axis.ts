// Which figures may share an axis. The checker says so before anything is built, and the charts ask again.

/** What has to be known of a figure to set it on an axis with others. */
export interface AxisFigure {
  /** How the figure is called in messages: the id of its claim, or the place of its statement. */
  id: string;
  /** Undefined where the source gives words or nothing. */
  value: number | undefined;
  /** A word, or a currency by ISO 4217. */
  unit: string;
  /** The same, for money. */
  currency?: string | undefined;
  counted: string;
  /** Undefined where it is not recorded, as for the public record and sums. */
  territory?: string | undefined;
  populationBase?: string | undefined;
  question?: string | undefined;
  /** First and last day of the time it speaks of, "YYYY-MM-DD"; undefined where the source does not give them. */
  first?: string | undefined;
  last?: string | undefined;
}

/** A figure as content has it: its value is a number, an amount of money, or words. */
interface FigureOfContent {
  value: { number: number } | { amount: number; currency: string } | { words: string };
  /** Undefined for money, whose unit is its currency. */
  unit?: string | undefined;
  counted: string;
}

/** A figure of the content as the rule about axes sees it. `rest` is what is known of it besides. */
export const axisFigureOf = (
  id: string,
  { value, unit = '', counted }: FigureOfContent,
  rest: Pick<AxisFigure, 'territory' | 'populationBase' | 'question' | 'first' | 'last'>,
): AxisFigure => ({
  id,
  value: 'words' in value ? undefined : 'amount' in value ? value.amount : value.number,
  currency: 'currency' in value ? value.currency : undefined,
  unit: 'currency' in value ? value.currency : unit,
  counted,
  territory: rest.territory,
  populationBase: rest.populationBase,
  question: rest.question,
  first: rest.first,
  last: rest.last,
});

/** `over-time` has one axis of time and one of values; `side-by-side` has bars on one scale of values. */
export type AxisKind = 'over-time' | 'side-by-side';

/** What is wrong with one figure of a chart, or with the chart as a whole where `at` is undefined. */
export interface AxisFault {
  at: number | undefined;
  what: string;
  instead: string;
}

type Agreeing = 'unit' | 'counted' | 'territory' | 'populationBase' | 'question';

const names: Readonly<Record<Agreeing, string>> = {
  unit: 'the unit',
  counted: 'what is counted',
  territory: 'the territory',
  populationBase: 'the population base',
  question: 'the question',
};

const mustAgree: Readonly<Record<AxisKind, readonly Agreeing[]>> = {
  'over-time': ['unit', 'counted', 'territory', 'populationBase', 'question'],
  'side-by-side': ['unit'],
};

/** The parts in which two figures disagree; what one of them leaves open is no disagreement. */
const disagreements = (kind: AxisKind, a: AxisFigure, b: AxisFigure): Agreeing[] =>
  mustAgree[kind].filter((part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part]);

const isPlaced = ({ value, first, last }: AxisFigure): boolean =>
  value !== undefined && first !== undefined && last !== undefined;

/** What keeps figures from sharing an axis, each with what to do instead; empty where they may. */
export function axisFaults(kind: AxisKind, figures: readonly AxisFigure[]): AxisFault[] {
  const model = figures.find(({ value }) => value !== undefined);
  const faults = figures.flatMap((figure, at): AxisFault[] => {
    if (figure.value === undefined) {
      return [
        {
          at,
          what: `"${figure.id}" gives no number`,
          instead: 'take it out; words and gaps stand in the table',
        },
      ];
    }
    return disagreements(kind, model ?? figure, figure).map((part) => ({
      at,
      what: `"${figure.id}" has as ${names[part]} "${figure[part] ?? ''}", "${model?.id ?? ''}" has "${model?.[part] ?? ''}"`,
      instead: `a chart ${kind === 'over-time' ? 'over time' : 'side by side'} never mixes ${names[part]}: take one of them out, and let the table show both`,
    }));
  });
  if (kind === 'over-time' && figures.filter(isPlaced).length < 2) {
    faults.push({
      at: undefined,
      what: 'fewer than two of its figures have a first and a last day',
      instead: 'leave the chart out; the table shows what has no time',
    });
  }
  return faults;
}

/** What the figures of a chart have in common. Throws, naming chart and figure, where they may not share an axis. */
export function axisOf(
  chart: string,
  kind: AxisKind,
  figures: readonly AxisFigure[],
): Pick<AxisFigure, 'unit' | 'currency'> & Partial<Pick<AxisFigure, 'counted' | 'territory'>> {
  const faults = axisFaults(kind, figures);
  const [first] = figures;
  if (faults.length > 0 || !first) {
    const lines = faults.map(({ what, instead }) => `${chart} — chart — ${what} — ${instead}`);
    throw new Error(lines.join('\n') || `${chart} — chart — draws no figure — name two, or leave it out`);
  }
  const shared = <K extends 'counted' | 'territory'>(part: K) => {
    const values = new Set(figures.flatMap((figure) => figure[part] ?? []));
    return values.size === 1 ? { [part]: [...values][0] } : {};
  };
  return { unit: first.unit, currency: first.currency, ...shared('counted'), ...shared('territory') };
}

/** Why figures have no chart over time. */
export type NoChart = 'no-number' | 'single' | 'different-things' | 'same-time';

/** Why no two of the figures can be drawn over time; undefined where two of them can. */
export function whyNoChart(figures: readonly AxisFigure[]): NoChart | undefined {
  const numbers = figures.filter(({ value }) => value !== undefined);
  if (numbers.length === 0) return 'no-number';
  if (numbers.length === 1) return 'single';
  const pairs = numbers.flatMap((a, at) => numbers.slice(at + 1).map((b) => [a, b] as const));
  const comparable = pairs.filter(([a, b]) => disagreements('over-time', a, b).length === 0);
  if (comparable.length === 0) return 'different-things';
  const apart = comparable.some(
    ([a, b]) => isPlaced(a) && isPlaced(b) && (a.first !== b.first || a.last !== b.last),
  );
  return apart ? undefined : 'same-time';
}
