const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** A number with commas between groups of three digits and a true minus sign: −1,600.5. */
export const numberText = (value: number): string => grouped.format(value).replace('-', '−');

/** A share of a whole in per cent, without digits after the point: 31%. Below one per cent it says so. */
export function shareText(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  return percent > 0 && percent < 1 ? 'under 1%' : `${Math.round(percent)}%`;
}
