import { claimPath, entryPath, paths, permanent } from '#addresses.ts';
import { inTime, type Chart, type ChartMark } from '#data/charts.ts';
import { nameOfMark } from '#format/charts.ts';
import { numberOf, unitOf } from '#schemas/values/claim.ts';
import { csvText, joined, type Column } from './csv.ts';

function addressOf({ origin }: ChartMark): string {
  switch (origin.kind) {
    case 'claim':
      return permanent(claimPath(origin.homed.home, origin.homed.claim.id));
    case 'public-record':
      return permanent(entryPath(origin.reference));
    case 'sum':
      return permanent(paths.funding);
  }
}

/** Who says it: the id of a source or of a reference; a sum is the atlas’s own. */
function originId({ origin }: ChartMark): string {
  switch (origin.kind) {
    case 'claim':
      return origin.homed.source.id;
    case 'public-record':
      return origin.reference.id;
    case 'sum':
      return 'sum-by-the-atlas';
  }
}

/** The claims of the documents behind a mark, none where the public record speaks. */
const claimsBehind = ({ origin }: ChartMark): string[] => {
  if (origin.kind === 'claim') return [origin.homed.claim.id];
  return origin.kind === 'sum' ? origin.of.map(({ claim }) => claim.id) : [];
};

/** The rows of a chart as CSV, one for each figure, in the order of its declaration; those not placed are marked. */
export function chartCsv({ kind, marks }: Chart): string {
  const unplaced = new Set(kind === 'over-time' ? inTime(marks).unplaced : []);
  const columns: Column<ChartMark>[] = [
    { name: 'what', cell: nameOfMark },
    { name: 'value', cell: ({ figure }) => numberOf(figure.value) },
    {
      name: 'currency',
      cell: ({ figure }) => ('currency' in figure.value ? figure.value.currency : undefined),
    },
    { name: 'unit', cell: ({ figure }) => unitOf(figure) },
    { name: 'modality', cell: ({ figure }) => figure.modality },
    { name: 'counted', cell: ({ figure }) => figure.counted },
    { name: 'period_on', cell: ({ period }) => period?.on },
    { name: 'period_from', cell: ({ period }) => period?.from ?? period?.since },
    { name: 'period_to', cell: ({ period }) => period?.to },
    { name: 'territory', cell: ({ territory }) => territory },
    { name: 'placed', cell: (mark) => !unplaced.has(mark) },
    { name: 'told_by', cell: originId },
    { name: 'claims', cell: (mark) => joined(claimsBehind(mark)) },
    { name: 'address', cell: addressOf },
  ];
  return csvText(columns, marks);
}
