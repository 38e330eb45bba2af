// Nothing is drawn without a source, a place, and room on the map.
import { fault } from '#schemas/values/text.ts';
import { isInFrame, placer, regionFrame } from '#geo/frame.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Rule } from './rule.ts';

/** A line passes exactly through the places it names, so each of them has a point on the map. */
export const everyWaypointHasAPoint: Rule = (checked) => {
  const withoutPoint = new Set(
    ofCollection(checked, 'places').flatMap(({ entry: { id, data } }) =>
      data.point && !data.point.beyondMap ? [] : [id],
    ),
  );
  return ofCollection(checked, 'routes').flatMap(({ entry, file }) =>
    (entry.data.path ?? []).flatMap(({ place }, at) =>
      place !== undefined && withoutPoint.has(place)
        ? [
            {
              file,
              field: `path[${at}].place`,
              message: fault(
                `the place "${place}" has no point on the map`,
                'give the place a point, or shape the line with { shape: { lon: 21.4, lat: 43.9 } }',
              ),
            },
          ]
        : [],
    ),
  );
};

const place = placer(regionFrame);

const isOnMap = ({ lon, lat }: { lon: number; lat: number }): boolean =>
  isInFrame(place([lon, lat]), regionFrame);

/**
 * What is drawn lies on the map, and a place beyond it says so: without that word, exchanged degrees would pass.
 * Lead-ins and lead-outs are not drawn and may lie anywhere.
 */
export const everyDrawnPointIsInTheFrame: Rule = (checked) => {
  const outside = (file: string, field: string, point: { lon: number; lat: number } | undefined): Fault[] =>
    point === undefined || isOnMap(point)
      ? []
      : [
          {
            file,
            field,
            message: fault(
              `${point.lon}° east, ${point.lat}° north lies outside the frame of the map`,
              `check that lon and lat are not exchanged; the map reaches from ${regionFrame.bottomLat}° to ${regionFrame.topLat}° north around ${regionFrame.middleLon}° east. Take out what lies beyond it, or give the point of a place \`beyondMap: true\``,
            ),
          },
        ];
  return [
    ...ofCollection(checked, 'routes').flatMap(({ entry, file }) =>
      (entry.data.path ?? []).flatMap(({ shape }, at) => outside(file, `path[${at}].shape`, shape)),
    ),
    ...ofCollection(checked, 'places').flatMap(({ entry: { data }, file }) => {
      if (!data.point?.beyondMap) return outside(file, 'point', data.point);
      if (!isOnMap(data.point)) return [];
      const message = fault('is set, but the map reaches the place', 'leave it out');
      return [{ file, field: 'point.beyondMap', message }];
    }),
    ...ofCollection(checked, 'places').flatMap(({ entry, file }) =>
      outside(file, 'course.nameAt', entry.data.course?.nameAt),
    ),
    ...ofCollection(checked, 'countries').flatMap(({ entry: { data }, file }) =>
      [
        { field: 'homeMapLabel', label: data.homeMapLabel },
        { field: 'homeMapLabel.onPhones', label: data.homeMapLabel?.onPhones },
      ].flatMap(({ field, label }) => [
        ...outside(file, `${field}.at`, label?.at),
        ...outside(file, `${field}.leader.from`, label?.leader?.from),
        ...outside(file, `${field}.leader.to`, label?.leader?.to),
      ]),
    ),
    ...ofCollection(checked, 'events').flatMap(({ entry, file }) =>
      outside(file, 'signAt', entry.data.signAt),
    ),
  ];
};

/** Nothing is said or drawn without a source. */
export const everyEventHasASource: Rule = (checked) =>
  ofCollection(checked, 'events').flatMap(({ entry, file }) =>
    entry.data.claims.length + entry.data.describedBy.length > 0
      ? []
      : [
          {
            file,
            field: 'describedBy',
            message: fault(
              'names no claim, and the event has none of its own',
              'name the claim that tells of it, or write one under claims; nothing is drawn without a source',
            ),
          },
        ],
  );

/** A mark that no map draws would be dropped without a word. */
export const everyMarkIsDrawn: Rule = (checked) => {
  const kinds = checked.vocabularies['event-kinds'];
  const withSign = Object.keys(kinds).filter((kind) => kinds[kind]?.sign);
  return ofCollection(checked, 'events').flatMap(({ entry: { data }, file }) => {
    const kind = kinds[data.kind];
    if (data.signAt === undefined || !kind || kind.sign) return [];
    const correct = withSign.length > 0 ? `, or correct the kind to ${withSign.join(' or ')}` : '';
    const message = fault(
      `an event of the kind "${data.kind}" has no sign on the map`,
      `leave the mark out${correct}`,
    );
    return [{ file, field: 'mark', message }];
  });
};
