// Sums of what is listed, and the strips that picture them. National and regional money are kept apart, and amounts
// of two currencies are never added.
import type { Money } from '#schemas/values/money.ts';
import { sumsOf } from '#schemas/values/sums.ts';
import type { ListFile, Name, Row } from './list-file.ts';

/** One sum for each currency of the rows. */
export const sumsOfRows = (rows: readonly Row[]): Money[] => sumsOf(rows.map(({ money }) => money));

/** A block of a strip, in hundredths of its length: where it begins, how wide it is, and the rows it stands for. */
interface Block {
  x: number;
  width: number;
  /** Several in the last blocks of a long strip. */
  rows: readonly Row[];
  /** False for rows of the list that are not asked for. */
  isAsked: boolean;
}

/** One scope of the list in one currency: what of it is asked for, and the blocks that picture all of it. */
export interface ScopePart {
  scope: Name;
  /** Of the rows asked for. */
  sum: Money;
  /** Rows asked for. */
  count: number;
  /** Rows of the list. */
  all: number;
  /** On the scale of the largest scope of the currency in the list; none after the first few currencies. */
  blocks: readonly Block[];
  /** Amounts on the scale, at the last scope of a currency that is pictured. */
  ticks: readonly { x: number; money: Money }[];
}

/** Blocks in one strip for single rows; what is smaller stands together in two more, asked for and not. */
const mostBlocks = 59;
/** Currencies pictured; the sums of further ones are given in words. */
const mostPictured = 3;

const amountOf = (rows: readonly Row[]): number => rows.reduce((sum, { money }) => sum + money.amount, 0);

/** Round amounts from 0 up to another, three to six of them. */
function roundAmounts(upTo: number): number[] {
  if (upTo <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(upTo / 2));
  const step = power * (upTo / power > 10 ? 5 : upTo / power > 5 ? 2 : 1);
  return Array.from({ length: Math.floor(upTo / step) + 1 }, (_, at) => at * step);
}

/**
 * The list by currency and scope, in the order of its names: the sums of the rows asked for, and blocks for all rows
 * of the list on one scale for each currency, which does not change with what is asked for. Both lists of rows have
 * the largest amount first within each currency, as in the file; the first may be in any order.
 */
export function byScope(
  asked: readonly Row[],
  list: readonly Row[],
  names: Pick<ListFile['names'], 'currency' | 'scope'>,
): ScopePart[] {
  const isAsked = new Set(asked);
  return names.currency.flatMap(([currency], place) => {
    const inCurrency = list.filter(({ money }) => money.currency === currency);
    const parts = names.scope.map((scope) => ({
      scope,
      own: inCurrency.filter((row) => row.scope[0] === scope[0]),
    }));
    const largest = Math.max(...parts.map(({ own }) => amountOf(own)));
    return parts.map(({ scope, own }, at) => {
      const [chosen = [], others = []] = [true, false].map((wanted) =>
        own.slice(mostBlocks).filter((row) => isAsked.has(row) === wanted),
      );
      let x = 0;
      const groups = [...own.slice(0, mostBlocks).map((row) => [row]), chosen, others];
      const blocks = (place < mostPictured ? groups : []).flatMap((rows) => {
        const [first] = rows;
        if (!first) return [];
        const width = (100 * amountOf(rows)) / (largest || 1);
        x += width;
        return { x: x - width, width, rows, isAsked: isAsked.has(first) };
      });
      const wanted = own.filter((row) => isAsked.has(row));
      const isLast = at === parts.length - 1 && place < mostPictured;
      const ticks = (isLast ? roundAmounts(largest) : []).map((amount) => ({
        x: (100 * amount) / largest,
        money: { amount, currency },
      }));
      return {
        scope,
        sum: { amount: amountOf(wanted), currency },
        count: wanted.length,
        all: own.length,
        blocks,
        ticks,
      };
    });
  });
}
