// How a mark looks, shared by the drawings.
import type { ChartMark } from '#data/charts.ts';

/** Whether the source says "more than" or "at least": the mark is then open above. */
export const isMinimum = ({ figure: { modality } }: ChartMark): boolean =>
  modality === 'more-than' || modality === 'at-least';

/** The colour of what is counted: money claimed, money listed for a region or for one country, anything else. */
export function toneOf({ basis, project }: ChartMark): string {
  if (basis.money === 'claimed') return 'claimed';
  if (project?.entry.data.scope === 'regional') return 'regional';
  return basis.money === 'listed' ? 'listed' : 'tallied';
}
