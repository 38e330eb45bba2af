import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import { claimPath, entryPath, permanent } from '#addresses.ts';
import { entriesOf, type Atlas, type HomedClaim } from '#data/atlas.ts';
import { nameOf } from '#data/names.ts';
import { eventsInOrder, legsInTravelOrder, waypointsOf, type RouteLeg } from '#data/routes.ts';
import { periodText } from '#format/dates.ts';
import { words } from '#words/en.ts';
import { licence } from './licence.ts';

/** Longitude first, as RFC 7946 has it. */
const position = ({ lon, lat }: { lon: number; lat: number }): Position => [lon, lat];

const claimInFile = ({ claim, home, source }: HomedClaim) => ({
  claim: claim.id,
  address: permanent(claimPath(home, claim.id)),
  source: source.id,
  sourceShortName: source.data.shortName,
  publisherType: source.data.publisherType,
  period: 'period' in claim && claim.period ? periodText(claim.period) : words.notDated,
});

/** Foreign members of a collection: what the file is, whose it is, and what its lines are not. */
const about = {
  attribution: words.mapAttribution,
  licence: licence.address,
  note: `${words.notTracks} ${words.longitudeFirst}`,
};

function legFeature(atlas: Atlas, { entry, from, via, to, claims }: RouteLeg): Feature<LineString | null> {
  const { path, order, rank, certainty, title, summary } = entry.data;
  const points = waypointsOf(atlas, entry)?.map(position);
  return {
    type: 'Feature',
    id: entry.id,
    geometry: points ? { type: 'LineString', coordinates: points } : null,
    properties: {
      title,
      summary,
      order,
      rank,
      certainty,
      address: permanent(entryPath(entry)),
      from: from && nameOf(from),
      via: via.map(nameOf),
      to: to && nameOf(to),
      // One for each position: a place a source names, or a point that only shapes the curve.
      waypoints: (path ?? []).map(({ place }) => (place ? { place } : { shapeOnly: true })),
      accounts: claims.map(claimInFile),
    },
  };
}

/**
 * The legs as GeoJSON (RFC 7946), in travel order: a line through the waypoints of each, which the maps draw smooth;
 * no geometry where a leg is described in words only.
 */
export const routesGeoJson = (atlas: Atlas): FeatureCollection<LineString | null> & typeof about => ({
  type: 'FeatureCollection',
  ...about,
  features: legsInTravelOrder(atlas).map((leg) => legFeature(atlas, leg)),
});

/** The places with coordinates, and the signs of closures and deaths, as GeoJSON (RFC 7946). */
export const placesGeoJson = (atlas: Atlas): FeatureCollection<Point> & typeof about => ({
  type: 'FeatureCollection',
  ...about,
  features: [
    ...entriesOf(atlas, 'places').flatMap((place): Feature<Point>[] => {
      const { point, name, kind, countries, description } = place.data;
      if (!point) return [];
      return [
        {
          type: 'Feature',
          id: place.id,
          geometry: { type: 'Point', coordinates: position(point) },
          properties: {
            collection: 'places',
            name,
            kind,
            countries,
            description,
            address: permanent(entryPath(place)),
            precision: point.precision,
            coordinatesFrom: point.reference,
            coordinatesMethod: point.method,
          },
        },
      ];
    }),
    ...eventsInOrder(atlas).flatMap(({ entry, places, claims }): Feature<Point>[] => {
      const { signAt, title, kind, date, summary } = entry.data;
      if (!signAt) return [];
      return [
        {
          type: 'Feature',
          id: entry.id,
          geometry: { type: 'Point', coordinates: position(signAt) },
          properties: {
            collection: 'events',
            name: title,
            kind,
            date: date.stated === false ? words.notDated : periodText(date),
            places: places.map(nameOf),
            description: summary,
            address: permanent(entryPath(entry)),
            accounts: claims.map(claimInFile),
          },
        },
      ];
    }),
  ],
});
