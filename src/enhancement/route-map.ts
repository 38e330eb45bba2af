// What the home map can do where scripts run: zoom, pan, finer outlines, layers, cards, and all of it in the
// address. The page is complete without: the controls, their style and their words come from here.
import { addCard } from './card.ts';
import { listenToGestures, type WindowPoint } from './gestures.ts';
import style from './route-map.css?inline';
import {
  allowed,
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

/** The words of the controls. They stand here because src/words/en.ts would make the script too large. */
const words = {
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Whole map',
  /** Layers by their name in the address and in the style. */
  layers: {
    side: 'Secondary routes',
    signs: 'Closures and deaths',
    towns: 'Towns',
    names: 'Country names',
  },
} as const;

/** What /data/map-land.json holds; made by src/geo/fine-land.ts. */
interface FineLand {
  stepsPerUnit: number;
  land: Record<string, string>;
  lines: string[];
}

/** Milliseconds of a zoom by button or key, and of rest after which a view enters the history. */
const glideTime = 240;
const restTime = 250;
/** Zoom from which on the finer outlines are asked for. */
const fineFrom = 2;
/** Per cent beyond the edges at which what lies outside the view waits, so that the focus does not scroll far. */
const waiting = 30;

/** What a key or button does: enlarge by a factor, 0 for the whole map, and move by shares of the view. */
type Press = readonly [factor: number, shareX: number, shareY: number];
const zoomIn: Press = [1.6, 0, 0];
const zoomOut: Press = [1 / 1.6, 0, 0];
const showWhole: Press = [0, 0, 0];
const keys: Readonly<Record<string, Press>> = {
  '+': zoomIn,
  '=': zoomIn,
  '-': zoomOut,
  '0': showWhole,
  ArrowLeft: [1, -0.2, 0],
  ArrowRight: [1, 0.2, 0],
  ArrowUp: [1, 0, -0.2],
  ArrowDown: [1, 0, 0.2],
};

const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

function enhance(map: SVGSVGElement, geometry: Element, frame: Element): void {
  /** The places of labels and signs and the ends of leader lines, with the per cent they have on the whole map. */
  const places = [...map.querySelectorAll('svg[x],line')]
    .flatMap(({ attributes }) => [...attributes])
    .filter(({ value }) => value.endsWith('%'))
    .map((place) => ({ place, share: parseFloat(place.value) / 100, isX: place.name < 'y' }));
  const bar = document.createElement('div');
  /** Layers that are off, by name. */
  let off: string[] = [];
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
    for (const { place, share, isX } of places) {
      const percent = ((share - (isX ? x : y)) / size) * 100;
      place.value = `${Math.max(-waiting, Math.min(100 + waiting, percent))}%`;
    }
    map.classList.toggle('zoomed', size < 1);
    // Not `disabled`, which would take the focus from under the keyboard.
    zoomInButton.ariaDisabled = String(size <= 1 / largestZoom);
    zoomOutButton.ariaDisabled = wholeButton.ariaDisabled = String(size >= 1);
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

  /** Puts the finer outlines in the place of those on the page, once. Should they not come, the others stay. */
  async function refine(): Promise<void> {
    if (isFineAsked) return;
    isFineAsked = true;
    try {
      const answer = await fetch(`${import.meta.env.BASE_URL}data/map-land.json`);
      const { stepsPerUnit, land, lines } = (await answer.json()) as FineLand;
      const paths = [...Object.values(land), ...lines];
      // Both are in painting order, which a test of the built site compares.
      geometry.querySelectorAll('#L path,path.river').forEach((shape, at) => {
        shape.setAttribute('d', paths[at] ?? '');
        shape.setAttribute('transform', `scale(${1 / stepsPerUnit})`);
      });
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
      off: off.join(),
    })) {
      url.searchParams.set(name, value);
      if (!value) url.searchParams.delete(name);
    }
    return url.href.replaceAll('%2C', ',');
  }

  /** Lets a view into the history once it rests, so that a gesture is one step back and not a hundred. */
  function record(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      if (addressOfView() !== location.href) history.pushState(null, '', addressOfView());
    }, restTime);
  }

  function change(next: View, isGentle?: boolean): void {
    go(next, isGentle);
    record();
  }
  const press = ([factor, shareX, shareY]: Press): void =>
    change(movedBy(zoomedAt(goal, factor, ...middleOf(shown())), shareX, shareY), true);

  function addButton(text: string, act: () => void, label = text): HTMLButtonElement {
    const button = document.createElement('button');
    button.textContent = text;
    button.ariaLabel = label;
    button.onclick = act;
    bar.append(button);
    return button;
  }
  const zoomInButton = addButton('+', () => press(zoomIn), words.zoomIn);
  const zoomOutButton = addButton('−', () => press(zoomOut), words.zoomOut);
  const wholeButton = addButton(words.wholeMap, () => press(showWhole));
  const layers = Object.entries(words.layers).map(([name, label]) => ({
    name,
    button: addButton(label, () => {
      showLayers(off.includes(name) ? off.filter((other) => other !== name) : [...off, name]);
      record();
    }),
  }));

  function showLayers(unwanted: readonly string[]): void {
    off = layers.map(({ name }) => name).filter((name) => unwanted.includes(name));
    for (const { name, button } of layers) {
      map.classList.toggle(`off-${name}`, off.includes(name));
      button.ariaPressed = String(!off.includes(name));
    }
  }

  function readAddress(isGentle?: boolean): void {
    // A link to a period, followed before the view came to rest, must not undo it.
    if (rest) return;
    const asked = new URLSearchParams(location.search);
    showLayers(asked.get('off')?.split(',') ?? []);
    go(viewFromAddress(asked.get('z'), asked.get('c'), shown()), isGentle);
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  bar.className = 'bar';
  bar.role = 'group';
  bar.ariaLabel = words.controls;
  frame.after(bar);
  const closeCard = savesData ? () => {} : addCard(map, bar);
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
  map.onkeydown = bar.onkeydown = onKey;

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
  addEventListener('popstate', () => readAddress(true));
  addEventListener('beforeprint', () => draw(wholeMap));
  addEventListener('afterprint', () => draw(goal));

  readAddress();
  // What could not be read in the address is corrected there.
  history.replaceState(null, '', addressOfView());
}

const map = document.querySelector<SVGSVGElement>('.map');
const geometry = map?.querySelector('svg');
if (map?.parentElement && geometry) enhance(map, geometry, map.parentElement);
