import type { Figure } from '#schemas/values/claim.ts';
import { modalities } from '#schemas/vocabularies/modalities.ts';
import { units } from '#schemas/vocabularies/units.ts';
import type { Vocabulary } from '#schemas/vocabularies/vocabulary.ts';
import { moneyInProse, moneyOnAxis, moneyText } from './money.ts';
import { numberText } from './numbers.ts';

type Shown = Pick<Figure, 'value' | 'unit' | 'modality'>;

const signed = (value: number): string => (value > 0 ? `+${numberText(value)}` : numberText(value));

const labels: Vocabulary = units;

/** The unit beside a value in words: "pieces", "piece" for a single one; undefined for money, whose unit is its currency. */
export function unitText({ value, unit }: Pick<Figure, 'value' | 'unit'>): string | undefined {
  const label = unit === undefined ? undefined : labels[unit];
  return 'number' in value && value.number === 1 ? (label?.one ?? label?.label) : label?.label;
}

/** The value without its qualifying word: "1,600", "−61.8%", "€240 million", "12 days", "hundreds". */
function bareValue({ value, unit }: Shown, inProse: boolean): string {
  if ('words' in value) return value.words;
  if ('amount' in value) return inProse ? moneyInProse(value) : moneyText(value);
  switch (unit) {
    case 'percent':
      return `${numberText(value.number)}%`;
    case 'percent-change':
      return `${signed(value.number)}%`;
    case 'days':
    case 'metres':
    case 'kilometres':
    case 'years':
      return `${numberText(value.number)} ${unitText({ value, unit }) ?? ''}`;
    default:
      return numberText(value.number);
  }
}

const qualified = (shown: Shown, inProse: boolean): string =>
  [modalities[shown.modality].label, bareValue(shown, inProse)].filter(Boolean).join(' ');

/** A figure for a table or a card, money in full: "more than 760,000", "about €240,000,000". */
export const figureText = (shown: Shown): string => qualified(shown, false);

/** A figure for running text, money in millions: "more than 760,000", "about €240 million". */
export const figureInProse = (shown: Shown): string => qualified(shown, true);

/** The value for machines: a number without separators, or the source’s words. */
export const machineValue = ({ value }: Pick<Figure, 'value'>): string =>
  'words' in value ? value.words : String('amount' in value ? value.amount : value.number);

/** A figure for large type, its qualifying word apart: "about" and "€240m". */
export const figureParts = ({ value, unit, modality }: Shown): { modality: string; value: string } => ({
  modality: modalities[modality].label,
  value: 'amount' in value ? moneyOnAxis(value) : bareValue({ value, unit, modality }, true),
});
