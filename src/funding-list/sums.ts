// Sums of what is listed, and the strips that picture them. National and regional money are kept apart, and amounts
// of two currencies are never added.
import type { Money } from '#schemas/values/money.ts';
import { sumsOf } from '#schemas/values/sums.ts';
import { sorted } from './asked.ts';
import type { ListFile, Name, Row } from './list-file.ts';

/** One sum for each currency of the rows. */
export const sumsOfRows = (rows: readonly Row[]): Money[] => sumsOf(rows.map(({ money }) => money));

/** A block of a strip: where it begins and how wide it is, and the rows it stands for, several in the last. */
interface Block {
  x: number;
  width: number;
  rows: readonly Row[];
}

/** One scope of what is listed in one currency: its sum, and the blocks that picture it. */
export interface ScopePart {
  scope: Name;
  sum: Money;
  count: number;
  /** On the scale of the largest scope of the currency; none after the first few currencies. */
  blocks: readonly Block[];
}

/** Blocks in one strip; what is smaller stands together in one more. */
const mostBlocks = 60;
/** Currencies pictured; the sums of further ones are given in words. */
const mostPictured = 3;

const amountOf = (rows: readonly Row[]): number => rows.reduce((sum, { money }) => sum + money.amount, 0);

/**
 * What is listed by currency and scope, currencies in the order of the list; where nothing is listed, its first
 * currency with nothing in it. Widths are shares of `full`, for the largest scope of a currency.
 */
export function byScope(rows: readonly Row[], names: ListFile['names'], full: number): ScopePart[] {
  const listed = names.currency.filter(([code]) => rows.some(({ money }) => money.currency === code));
  const currencies = listed[0] ? listed : names.currency.slice(0, 1);
  return currencies.flatMap(([currency], place) => {
    const parts = names.scope.map((scope) => ({
      scope,
      own: rows.filter((row) => row.money.currency === currency && row.scope[0] === scope[0]),
    }));
    const largest = Math.max(...parts.map(({ own }) => amountOf(own)));
    return parts.map(({ scope, own }) => {
      const ordered = sorted(own, '-amount');
      let x = 0;
      const groups = [...ordered.slice(0, mostBlocks).map((row) => [row]), ordered.slice(mostBlocks)];
      const blocks = (place < mostPictured ? groups : [])
        .filter((group) => group[0])
        .map((group) => {
          const width = largest ? (full * amountOf(group)) / largest : 0;
          x += width;
          return { x: x - width, width, rows: group };
        });
      return { scope, sum: { amount: amountOf(own), currency }, count: own.length, blocks };
    });
  });
}
