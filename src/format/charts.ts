import type { Figure } from '#schemas/values/claim.ts';
import type { Period } from '#schemas/values/dates.ts';
import { words } from '#words/en.ts';
import { periodText } from './dates.ts';
import { figureInProse } from './figures.ts';
import { moneyInMillions, moneyOnAxis } from './money.ts';
import { numberText, shareText } from './numbers.ts';

interface Marked {
  what: string;
  figure: Pick<Figure, 'value' | 'modality' | 'unit'>;
  /** What the figure counts. */
  basis: { label: string };
  period: Period | undefined;
}

/** What a mark is called: its own words, or the rest of a list with how many it stands for. */
export const nameOfMark = ({ what, together }: { what: string; together?: number | undefined }): string =>
  together === undefined ? what : words.chart.rest(numberText(together));

/** The name of a value on an axis: "20,000", "€250m", "60%". */
export function valueOnAxis(
  amount: number,
  { unit, currency }: { unit: string; currency?: string | undefined },
): string {
  if (currency !== undefined) return moneyOnAxis({ amount, currency });
  return unit === 'percent' || unit === 'percent-change' ? `${numberText(amount)}%` : numberText(amount);
}

/** An amount with its share of a sum: "€36.15m, 31%". Throws where the figure is no amount of money. */
export function amountAndShare({ value }: Pick<Figure, 'value'>, whole: number): string {
  if (!('amount' in value)) throw new Error('a share of a sum needs an amount of money');
  return `${moneyInMillions(value)}, ${shareText(value.amount, whole)}`;
}

const whenOrWhat = (what: string, period: Period | undefined): string => {
  if (!period) return what;
  return period.stated === false ? words.notDated : periodText(period);
};

/** A mark in words, for those who do not see it: "2019: 17,642 (border crossings recorded)". */
export const markInWords = ({ what, figure, basis, period }: Marked): string =>
  `${whenOrWhat(what, period)}: ${figureInProse(figure)} (${basis.label})`;

/** What a chart shows, without judging it: every mark in words, then those that are not placed. */
export function chartInWords(placed: readonly Marked[], unplaced: readonly Marked[]): string {
  const list = (marks: readonly Marked[]): string => marks.map(markInWords).join('; ');
  return [
    `${list(placed)}.`,
    ...(unplaced.length > 0 ? [`${words.chart.notPlaced} ${list(unplaced)}.`] : []),
  ].join(' ');
}
