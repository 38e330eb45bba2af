import type { HomedClaim } from '#data/atlas.ts';
import type { Side } from '#data/discrepancies.ts';
import { periodAlone } from '#format/dates.ts';
import { figureText } from '#format/figures.ts';
import { moneyText } from '#format/money.ts';
import { words } from '#words/en.ts';

/** A claim in one line: which document says what, with its value, what it counts and its time. */
export function claimText({ claim, source, labels }: HomedClaim): string {
  if (claim.kind === 'figure') {
    const figure = `${figureText(claim)} (${labels.counted ?? ''})`;
    return `${source.data.shortName}: ${claim.what}, ${figure}, ${periodAlone(claim.period)}`;
  }
  if (claim.kind === 'statement') {
    return `${source.data.shortName}: ${claim.says}${claim.printed ? ` “${claim.printed}”` : ''}`;
  }
  const said = claim.kind === 'gap' ? claim.what : claim.printed;
  return `${source.data.shortName}: ${said}`;
}

/** A side of a discrepancy in one line: who says what, with its value, what it counts and its time. */
export function sideText(side: Side): string {
  if (side.kind === 'sum') return `${words.atlasSum}: ${moneyText(side.sum)}, ${side.says}`;
  if (side.kind === 'claim') return claimText(side.homed);
  const { figure, period, says, saidBy, reference, labels } = side;
  const value = figure ? `${figureText(figure)} (${labels.counted ?? ''})` : undefined;
  const time = period ? periodAlone(period) : undefined;
  const origin = `[${reference.data.shortName}]`;
  return `${saidBy}: ${[says, value, time].filter(Boolean).join(', ')} ${origin}`;
}
