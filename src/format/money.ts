import type { Money } from '#schemas/values/money.ts';

/** Signs that stand for one currency only; every other is written by its code. */
const symbols: Readonly<Record<string, string>> = { EUR: '€' };

const withSymbol = (currency: string, digits: string): string =>
  symbols[currency] ? `${symbols[currency]}${digits}` : `${currency} ${digits}`;

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** An amount in full: €36,150,000, NOK 100. */
export const moneyText = ({ amount, currency }: Money): string =>
  withSymbol(currency, grouped.format(amount));

/**
 * An amount in millions with two decimals: €36.15m. Nothing is lost for amounts in steps of ten thousand; what is
 * smaller than a hundred thousand is given in full.
 */
export const moneyInMillions = (money: Money): string =>
  money.amount < 100_000
    ? moneyText(money)
    : withSymbol(money.currency, `${(money.amount / 1_000_000).toFixed(2)}m`);

/** An amount for running text: €240 million, or in full where it is no round number of millions. */
export const moneyInProse = (money: Money): string =>
  money.amount >= 1_000_000 && money.amount % 10_000 === 0
    ? withSymbol(money.currency, `${Number((money.amount / 1_000_000).toFixed(2))} million`)
    : moneyText(money);

/** An amount as the name of a value on an axis: €0, €250m, €1,500. */
export const moneyOnAxis = (money: Money): string =>
  money.amount >= 1_000_000
    ? withSymbol(money.currency, `${Number((money.amount / 1_000_000).toFixed(2))}m`)
    : moneyText(money);
