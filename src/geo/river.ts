import { geoDistance } from 'd3-geo';
import type { Degrees } from './frame.ts';
import { sharedLine, type WorldAtlas } from './land.ts';

/** Where the Drina joins the Sava, near Bosanska Rača; world-atlas has a point of the border within 2 km of it. */
const mouth: [number, number] = [19.36, 44.89];

/**
 * The Drina as far as it is the border between Bosnia and Herzegovina and Serbia: from where the border reaches
 * the river above Lake Perućac to its mouth in the Sava. Nothing upstream is drawn, because world-atlas has no
 * rivers. From south to north.
 */
export function drina(world: WorldAtlas): Degrees[] {
  const [border = []] = sharedLine(world, 'BA', 'RS');
  const [first, last] = [border[0], border.at(-1)];
  const northward = first && last && first[1] > last[1] ? [...border].reverse() : border;
  // The border leaves the hills for the river near 44° N, 19.3° E, and the river for the Sava at the mouth.
  const begin = northward.findIndex(([lon, lat]) => lat > 43.955 && lat < 44.05 && lon > 19.3 && lon < 19.5);
  const fromMouth = northward.map(([lon, lat]) => geoDistance([lon, lat], mouth));
  const end = fromMouth.indexOf(Math.min(...fromMouth));
  if (begin === -1 || end <= begin)
    throw new Error('the border between BA and RS does not follow the Drina in this world-atlas');
  return northward.slice(begin, end + 1);
}
