/** A block of a strip: where it begins and how wide it is. */
export interface Block {
  x: number;
  width: number;
}

/**
 * Blocks side by side whose widths are as their amounts, filling `total` units with a gap between them, which is
 * smaller where blocks are so many that gaps would take more than half.
 */
export function stripBlocks(amounts: readonly number[], total: number, widestGap: number): Block[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const gap = Math.min(widestGap, total / (2 * Math.max(1, amounts.length - 1)));
  const room = total - gap * (amounts.length - 1);
  let x = 0;
  return amounts.map((amount) => {
    const block = { x, width: whole === 0 ? 0 : (room * amount) / whole };
    x += block.width + gap;
    return block;
  });
}

/** The length of a bar of `full` units for the largest value: zero where there is no largest value. */
export const barLength = (value: number, largest: number, full: number): number =>
  largest === 0 ? 0 : (full * value) / largest;
