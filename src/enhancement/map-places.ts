// What keeps its size on the map while its geometry is enlarged: labels, signs, and the towns that come later.
import type { View } from './view.ts';

/** A town that the map shows from some zoom on, as src/geo/home-labels.ts finds it. */
export interface LaterTown {
  name: string;
  x: string;
  y: string;
  side: string;
  dx: number;
  dy: number;
  zoom: number;
}

/** Per cent beyond the edges at which what lies outside the view waits, so that the focus does not scroll far. */
const waiting = 30;

interface Place {
  attribute: Attr;
  /** Its per cent on the whole map. */
  share: number;
  isX: boolean;
}

const placesOf = (elements: Iterable<Element>): Place[] =>
  [...elements]
    .flatMap(({ attributes }) => [...attributes])
    .filter(({ value }) => value.endsWith('%'))
    .map((attribute) => ({
      attribute,
      share: parseFloat(attribute.value) / 100,
      isX: attribute.name < 'y',
    }));

export interface MapPlaces {
  /** Moves everything to where it stands in a view. */
  show: (view: View) => void;
  /** Adds towns, each of which is shown from its zoom on. */
  add: (towns: readonly LaterTown[]) => void;
}

/** Takes hold of everything on a map that stands at a per cent of it. */
export function placesOn(map: Element): MapPlaces {
  /** The places of labels and signs and the ends of leader lines. */
  const places = placesOf(map.querySelectorAll('svg[x],line'));
  const later: { town: Element; zoom: number }[] = [];
  return {
    show: ({ x, y, size }) => {
      for (const { attribute, share, isX } of places) {
        const percent = ((share - (isX ? x : y)) / size) * 100;
        attribute.value = `${Math.max(-waiting, Math.min(100 + waiting, percent))}%`;
      }
      // A little less, because an address rounds the zoom.
      for (const { town, zoom } of later) town.classList.toggle('later', size > 1.01 / zoom);
    },
    add: (towns) => {
      const known = map.querySelector('.town');
      for (const { name, x, y, side, dx, dy, zoom } of towns) {
        // Drawn as the page draws the others.
        const town = known?.cloneNode(true) as SVGElement | undefined;
        const label = town?.querySelector('text');
        if (!town || !label) return;
        label.textContent = name;
        for (const [element, attribute, value] of [
          [town, 'x', x],
          [town, 'y', y],
          [label, 'x', dx],
          [label, 'y', dy],
          [label, 'class', side],
        ] as const)
          element.setAttribute(attribute, String(value));
        known?.after(town);
        places.push(...placesOf([town]));
        later.push({ town, zoom });
      }
    },
  };
}
