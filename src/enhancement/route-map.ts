// What the home map can do where scripts run: zoom, pan, finer outlines, layers, cards, and all of it in the
// address. The page is complete without: the controls, their style and their words come from here.
import { addCard } from './card.ts';
import { listenToGestures, type WindowPoint } from './gestures.ts';
import { keys, makeControls, sayShownYear, type Press } from './map-controls.ts';
import { placesOn, type LaterTown } from './map-places.ts';
import style from './route-map.css?inline';
import {
  allowed,
  centredOn,
  largestZoom,
  mapHeight,
  mapWidth,
  middleOf,
  mix,
  movedBy,
  viewFromAddress,
  viewInAddress,
  wholeMap,
  zoomedAt,
  type Shown,
  type View,
} from './view.ts';

/** What /data/map-land.json holds; made by src/geo/fine-land.ts and src/geo/home-labels.ts. */
interface FineLand {
  stepsPerUnit: number;
  land: Record<string, string>;
  lines: string[];
  towns: LaterTown[];
}

/** Milliseconds of a zoom by button or key, and of rest after which the address says what is seen. */
const glideTime = 240;
const restTime = 250;
/** Zoom from which on the finer outlines are asked for. */
const fineFrom = 2;

const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

function enhance(map: SVGSVGElement, geometry: Element, frame: Element): void {
  const places = placesOn(map);
  const controls = makeControls(map, { press, onSwitch: keepInAddress });
  /** Where the map goes first when it is enlarged by button or key, in shares of it. */
  const [firstX = 0, firstY = 0] = (map.dataset['first'] ?? '').split(',').map(Number);
  const first = [firstX / mapWidth, firstY / mapHeight] as const;
  /** What is drawn, and what a movement ends at. */
  let view = wholeMap;
  let goal = wholeMap;
  let movement = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isFineAsked = savesData;

  /** A point of the window in shares of the drawing. */
  function shareAt({ clientX, clientY }: WindowPoint): [shareX: number, shareY: number] {
    const { x, y, width, height } = map.getBoundingClientRect();
    return [(clientX - x) / width, (clientY - y) / height];
  }

  function shown(): Shown {
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    return [...shareAt({ clientX: left, clientY: top }), ...shareAt({ clientX: right, clientY: bottom })];
  }

  /** Draws a view: the geometry by its viewBox, everything that keeps its size by its percentage. */
  function draw(next: View): void {
    view = next;
    const { x, y, size } = view;
    geometry.setAttribute(
      'viewBox',
      [x * mapWidth, y * mapHeight, size * mapWidth, size * mapHeight].join(' '),
    );
    places.show(view);
    map.classList.toggle('zoomed', size < 1);
    controls.setSize(size, 1 / largestZoom);
  }

  /** Goes to a view: at once or, from a button or key and unless motion is unwanted, gently. */
  function go(next: View, isGentle = false): void {
    cancelAnimationFrame(movement);
    closeCard();
    goal = allowed(next, shown());
    if (goal.size <= 1 / fineFrom) void refine();
    if (!isGentle || stillness.matches) return draw(goal);
    const from = view;
    let start: number | undefined;
    const step = (now: number): void => {
      start ??= now;
      const share = Math.min(1, (now - start) / glideTime);
      draw(mix(from, goal, 1 - (1 - share) ** 3));
      if (share < 1) movement = requestAnimationFrame(step);
    };
    movement = requestAnimationFrame(step);
  }

  /** Puts the finer outlines in the place of those on the page, once, and adds towns. Without them the page is whole. */
  async function refine(): Promise<void> {
    if (isFineAsked) return;
    isFineAsked = true;
    try {
      const answer = await fetch(`${import.meta.env.BASE_URL}data/map-land.json`);
      const { stepsPerUnit, land, lines, towns } = (await answer.json()) as FineLand;
      const paths = [...Object.values(land), ...lines];
      // Both are in painting order, which a test of the built site compares.
      geometry.querySelectorAll('#L path,path.river').forEach((shape, at) => {
        shape.setAttribute('d', paths[at] ?? '');
        shape.setAttribute('transform', `scale(${1 / stepsPerUnit})`);
      });
      places.add(towns);
      places.show(view);
    } catch {
      // The outlines of the page are complete.
    }
  }

  /** The address of what is seen. Whatever else it holds stays. */
  function addressOfView(): string {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({
      z: '',
      c: '',
      ...viewInAddress(goal, shown()),
      off: controls.off().join(),
    })) {
      url.searchParams.set(name, value);
      if (!value) url.searchParams.delete(name);
    }
    return url.href.replaceAll('%2C', ',');
  }

  const sayAddress = (): void => history.replaceState(null, '', addressOfView());

  /** Says in the address what is seen, once it rests. The history stays: the way back leads out of the map at once. */
  function keepInAddress(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      sayAddress();
    }, restTime);
  }

  function change(next: View, isGentle?: boolean): void {
    go(next, isGentle);
    keepInAddress();
  }

  function press([factor, shareX, shareY]: Press): void {
    const next = movedBy(zoomedAt(goal, factor, ...middleOf(shown())), shareX, shareY);
    change(goal.size < 1 ? next : centredOn(next, first, shown()), true);
  }

  function readAddress(isGentle?: boolean): void {
    // A link to a period, followed before the view came to rest, must not undo it.
    if (rest) return;
    const asked = new URLSearchParams(location.search);
    controls.showLayers(asked.get('off')?.split(',') ?? []);
    go(viewFromAddress(asked.get('z'), asked.get('c'), shown()), isGentle);
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  frame.append(controls.bar);
  const closeCard = savesData ? () => {} : addCard(map, frame);
  // A click on the sea gives the keyboard to the map.
  map.tabIndex = -1;
  // Direction marks stand in the order of their lines.
  const marks = map.querySelectorAll('.arrow path');
  geometry.querySelectorAll('#R path').forEach((line, at) => {
    marks[at]?.classList.toggle('aside', line.matches('.side'));
  });

  const onKey = (event: KeyboardEvent): void => {
    const wanted = keys[event.key];
    if (!wanted || event.ctrlKey || event.metaKey || event.altKey) return;
    // Arrows scroll the page unless there is something to pan.
    if (wanted[0] === 1 && goal.size >= 1) return;
    event.preventDefault();
    press(wanted);
  };
  map.onkeydown = controls.bar.onkeydown = onKey;

  // Brings a name or sign focused by key into the view. The mouse focuses a link too, when a drag begins on it.
  map.addEventListener('focusin', ({ target }) => {
    const link = target as Element;
    if (!link.matches(':focus-visible')) return;
    const { x, y, width, height } = link.getBoundingClientRect();
    const [shareX, shareY] = shareAt({ clientX: x + width / 2, clientY: y + height / 2 });
    const seen = shown();
    const [left, top, right, bottom] = seen;
    if (shareX > left && shareX < right && shareY > top && shareY < bottom) return;
    const [middleX, middleY] = middleOf(seen);
    change(movedBy(goal, shareX - middleX, shareY - middleY));
    link.scrollIntoView({ block: 'nearest' });
  });
  listenToGestures(map, {
    isZoomed: () => goal.size < 1,
    onGesture: (before, after, factor) => {
      const [fromX, fromY] = shareAt(before);
      const [toX, toY] = shareAt(after);
      change(zoomedAt(movedBy(goal, fromX - toX, fromY - toY), factor, toX, toY));
    },
  });
  const years = [...document.querySelectorAll<HTMLAnchorElement>('.years a')];
  addEventListener('popstate', () => {
    readAddress(true);
    sayShownYear(years);
  });
  addEventListener('beforeprint', () => draw(wholeMap));
  addEventListener('afterprint', () => draw(goal));

  readAddress();
  sayShownYear(years);
  // What could not be read in the address is corrected there.
  sayAddress();
}

const map = document.querySelector<SVGSVGElement>('.map');
const geometry = map?.querySelector('svg');
if (map?.parentElement && geometry) enhance(map, geometry, map.parentElement);
