// What entries say of the drawing of maps: courses of rivers, and where names stand.
import type { Entry } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { territoryPoints, type WorldAtlas } from '#geo/borders.ts';
import { nearestOnBorder } from '#geo/course.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Rule } from './rule.ts';

const outlines = world as unknown as WorldAtlas;

type Piece = NonNullable<Entry<'places'>['data']['course']>['pieces'][number];

/**
 * Kilometres from a border within which a river on it may begin or end: about four units of the home map, and more
 * than the outlines are apart at their two scales.
 */
const nearBorderKm = 5;

/** What keeps a piece of a border from being drawn, by the field of the piece. */
function faultsOfPiece(
  { borderOf: [first = '', second = ''], from, to }: Piece,
  keyOf: ReadonlyMap<string, string>,
): { field: string; message: string }[] {
  const [key, otherKey] = [keyOf.get(first), keyOf.get(second)];
  // A country that is missing or faulty is reported where it is.
  if (key === undefined || otherKey === undefined) return [];
  return Object.entries({ from, to }).flatMap(([end, { lon, lat }]) => {
    const nearest = nearestOnBorder(outlines, [key, otherKey], [lon, lat]);
    if (!nearest) {
      const message = fault(
        `${first} and ${second} have no common border in the outlines of the maps`,
        'name the two countries whose border the river is',
      );
      return end === 'from' ? [{ field: 'borderOf', message }] : [];
    }
    if (nearest.km <= nearBorderKm) return [];
    const [nearestLon, nearestLat] = nearest.at.map((degrees) => degrees.toFixed(2));
    const message = fault(
      `lies ${Math.round(nearest.km)} km from the border of ${first} and ${second}`,
      `write a point of that border; the nearest is { lon: ${nearestLon}, lat: ${nearestLat} }`,
    );
    return [{ field: end, message }];
  });
}

/** A river is drawn where two countries touch, and begins and ends there. */
export const everyCourseFollowsABorder: Rule = (checked) => {
  const kinds = checked.vocabularies['place-kinds'];
  const rivers = Object.keys(kinds).filter((kind) => kinds[kind]?.river);
  const keyOf = new Map(
    ofCollection(checked, 'countries').map(({ entry: { id, data } }) => [id, data.codes.alpha2]),
  );
  return ofCollection(checked, 'places').flatMap(({ entry: { data }, file }): Fault[] => {
    if (!data.course) return [];
    const kind = kinds[data.kind];
    const correct = rivers.length > 0 ? `, or correct the kind to ${rivers.join(' or ')}` : '';
    const message = fault('is drawn as a river, and the place is none', `leave it out${correct}`);
    // A word that is not defined has a fault of its own.
    if (!kind) return [];
    if (!kind.river) return [{ file, field: 'course', message }];
    return data.course.pieces.flatMap((piece, at) =>
      faultsOfPiece(piece, keyOf).map(({ field, message }) => ({
        file,
        field: `course.pieces[${at}].${field}`,
        message,
      })),
    );
  });
};

/** A name stands beside a sign, and a sign at a point of the map. */
export const everyLabelHasAPoint: Rule = (checked) =>
  ofCollection(checked, 'places').flatMap(({ entry: { data }, file }) => {
    if (data.point && !data.point.beyondMap) return [];
    return (['label', 'onHomeMap'] as const).flatMap((field): Fault[] =>
      data[field] === undefined
        ? []
        : [
            {
              file,
              field,
              message: fault('stands beside no point of the map', 'give the place a point, or leave it out'),
            },
          ],
    );
  });

/** Names of places the home map has room for, so that it stays a picture and a small page. */
const mostPlacesOnHomeMap = 10;

/** The home map names a few places only. */
export const theHomeMapNamesFewPlaces: Rule = (checked) =>
  ofCollection(checked, 'places')
    .flatMap(({ entry: { data }, file }) => [
      ...(data.onHomeMap ? [{ file, field: 'onHomeMap' }] : []),
      ...(data.course?.nameAt ? [{ file, field: 'course.nameAt' }] : []),
    ])
    .slice(mostPlacesOnHomeMap)
    .map((shown) => ({
      ...shown,
      message: fault(
        `is one too many: the home map has room for the names of ${mostPlacesOnHomeMap} places`,
        'leave it out here or at another place; the maps of areas show all that fit',
      ),
    }));

/** A name of the home map stands on land that is drawn, and the keyboard reaches it in an order that is its own. */
export const everyCountryNamedOnTheHomeMapIsDrawn: Rule = (checked) => {
  const firstWith = new Map<number, string>();
  return ofCollection(checked, 'countries').flatMap(({ entry: { id, data }, file }): Fault[] => {
    if (!data.homeMapLabel) return [];
    if (territoryPoints(outlines, data.codes.alpha2).length === 0)
      return [
        {
          file,
          field: 'homeMapLabel',
          message: fault('names a country the maps do not draw', 'leave it out'),
        },
      ];
    const { order } = data.homeMapLabel;
    const other = firstWith.get(order);
    if (other === undefined) {
      firstWith.set(order, id);
      return [];
    }
    return [
      {
        file,
        field: 'homeMapLabel.order',
        message: fault(`${order} is that of ${other} too`, 'write a number no other country has'),
      },
    ];
  });
};
