// A chart has one axis.
import { claimsIn } from '#schemas/collections.ts';
import { printedNumbers } from '#provenance/printed-numbers.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { claimsAdded } from '#schemas/values/sum-of.ts';
import { fault } from '#schemas/values/text.ts';
import { axisFaults, axisFigureOf, whyNoChart, type AxisFault, type AxisFigure } from '#chart/axis.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Rule } from './rule.ts';

/** A claim as the rule about axes sees it: only a figure has a number. */
function axisFigureOfClaim(claim: Claim): AxisFigure {
  if (claim.kind !== 'figure')
    return { id: claim.id, value: undefined, unit: '', counted: 'counted' in claim ? claim.counted : '' };
  return axisFigureOf(claim.id, claim, { ...claim, ...boundsOf(claim.period) });
}

/** The title of a chart says no number that its figures do not bear. An entry without a chart has no such title. */
function faultsInTitle(
  file: string,
  title: string | undefined,
  figures: readonly AxisFigure[] | undefined,
): Fault[] {
  const field = 'chartTitle';
  if (title === undefined) return [];
  if (!figures)
    return [
      { file, field, message: fault('stands without a chart', 'declare the chart, or leave the title out') },
    ];
  const borne = new Set([
    figures.length,
    ...figures.flatMap(({ value, first, last }) => [
      ...(value === undefined ? [] : [value, Math.abs(value)]),
      ...[first, last].flatMap((day) => (day === undefined ? [] : Number(day.slice(0, 4)))),
    ]),
  ]);
  return printedNumbers(title)
    .filter((number) => !borne.has(number))
    .map((number) => ({
      file,
      field,
      message: fault(
        `says ${number}, which none of its figures bears`,
        'write a number that is drawn, a year of a figure, how many figures there are, or no number',
      ),
    }));
}

/** A chart draws observations of its own page that may share an axis, and no page leaves such a chart out. */
export const everyChartOfStatisticsHasOneAxis: Rule = (checked) =>
  ofCollection(checked, 'statistics').flatMap(({ entry, file }) => {
    const own = new Map(entry.data.claims.map((claim) => [claim.id, claim]));
    if (!entry.data.chart) {
      const message = fault(
        'is missing, though two observations or more can share an axis of time',
        'list those under chart.observations',
      );
      return [
        ...faultsInTitle(file, entry.data.chartTitle, undefined),
        ...(whyNoChart(entry.data.claims.map(axisFigureOfClaim)) ? [] : [{ file, field: 'chart', message }]),
      ];
    }
    const { observations } = entry.data.chart;
    const foreign = observations.flatMap((id, at) =>
      own.has(id)
        ? []
        : [
            {
              file,
              field: `chart.observations[${at}]`,
              message: fault(
                `"${id}" is no claim of this entry`,
                'name a figure that stands under `claims` of this file',
              ),
            },
          ],
    );
    // What stands twice is refused in every list.
    if (foreign.length > 0 || new Set(observations).size < observations.length) return foreign;
    const figures = observations.flatMap((id) => own.get(id) ?? []).map(axisFigureOfClaim);
    return [
      ...faultsInTitle(file, entry.data.chartTitle, figures),
      ...axisFaults('over-time', figures).map(({ at, what, instead }) => ({
        file,
        field: at === undefined ? 'chart.observations' : `chart.observations[${at}]`,
        message: fault(what, instead),
      })),
    ];
  });

/** A discrepancy is drawn only where the figures of all its sides may share the axis of its kind of chart. */
export const everyChartOfADiscrepancyHasOneAxis: Rule = (checked) => {
  const claims = new Map(
    checked.entries.flatMap(({ entry }) => claimsIn(entry).map((claim) => [claim.id, claim])),
  );
  const funding = ofCollection(checked, 'funding').map(({ entry }) => entry.data);
  return ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) => {
    const { chart, chartTitle, sides } = entry.data;
    // A claim that is not known has a fault of its own, here or in its home.
    const added = sides.map(({ sumOf }) => (sumOf ? claimsAdded(sumOf, funding) : []));
    const named = [...sides.flatMap(({ claim }) => claim ?? []), ...added.flat()];
    if (!chart) return faultsInTitle(file, chartTitle, undefined);
    if (!named.every((id) => claims.has(id))) return [];
    // A sum of nothing has a fault of its own.
    if (sides.some(({ sumOf }, at) => sumOf && added[at]?.length === 0)) return [];
    const figures = sides.map(({ claim, figure, period }, at): AxisFigure => {
      const id = claim ?? `sides[${at}]`;
      const known = claim === undefined ? undefined : claims.get(claim);
      if (known) return axisFigureOfClaim(known);
      const first = claims.get(added[at]?.[0] ?? '');
      if (first)
        return { ...axisFigureOfClaim(first), id, first: undefined, last: undefined, territory: undefined };
      if (!figure) return { id, value: undefined, unit: '', counted: '' };
      return axisFigureOf(id, figure, period ? boundsOf(period) : {});
    });
    // A sum is the atlas’s own: no title says it.
    return [
      ...faultsInTitle(
        file,
        chartTitle,
        figures.map((figure, at) => (sides[at]?.sumOf ? { ...figure, value: undefined } : figure)),
      ),
      ...axisFaults(chart, figures).map(({ at, what, instead }: AxisFault) => ({
        file,
        field: at === undefined ? 'chart' : `sides[${at}]`,
        message: fault(what, instead),
      })),
    ];
  });
};
