// Sums of money. Needs no schema library, so that a browser can use it too.
import type { Money } from './money.ts';

/** The currencies of amounts, the one of most amounts first, then by code. */
export function currenciesOf(amounts: readonly Pick<Money, 'currency'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { currency } of amounts) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([currency]) => currency);
}

/**
 * One sum for each currency, in the order of `currenciesOf`: amounts of two currencies are never added, because rates
 * of exchange are not the atlas’s to choose. None where there is no amount.
 */
export const sumsOf = (amounts: readonly Money[]): Money[] =>
  currenciesOf(amounts).map((currency) => ({
    amount: amounts.reduce((sum, other) => sum + (other.currency === currency ? other.amount : 0), 0),
    currency,
  }));
