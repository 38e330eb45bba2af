// The controls on the home map: zoom, and which layers are shown. They come with the script, and so do their words,
// because src/words/en.ts would make the script too large.
const words = {
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Whole map',
  layers: 'Layers',
};

/** Layers by their name in the address and in the style. */
const layerNames = {
  side: 'Secondary routes',
  signs: 'Closures and deaths',
  towns: 'Towns',
  names: 'Country names',
};

/** What a key or button does: enlarge by a factor, 0 for the whole map, and move by shares of the view. */
export type Press = readonly [factor: number, shareX: number, shareY: number];
const zoomIn: Press = [1.6, 0, 0];
const zoomOut: Press = [1 / 1.6, 0, 0];
const showWhole: Press = [0, 0, 0];

/** What the keys do. */
export const keys: Readonly<Record<string, Press>> = {
  '+': zoomIn,
  '=': zoomIn,
  '-': zoomOut,
  '0': showWhole,
  ArrowLeft: [1, -0.2, 0],
  ArrowRight: [1, 0.2, 0],
  ArrowUp: [1, 0, -0.2],
  ArrowDown: [1, 0, 0.2],
};

interface Actions {
  press: (press: Press) => void;
  /** Told when a reader has switched a layer. */
  onSwitch: () => void;
}

export interface MapControls {
  bar: HTMLElement;
  /** Names of the layers that are off. */
  off: () => string[];
  /** Shows all layers but those named; what is no name of a layer is left out. */
  showLayers: (unwanted: readonly string[]) => void;
  /** Says which buttons can do something at a size of the view, 1 being the whole map. */
  setSize: (size: number, smallest: number) => void;
}

/** Makes the controls of a map. */
export function makeControls(map: Element, { press, onSwitch }: Actions): MapControls {
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.role = 'group';
  bar.ariaLabel = words.controls;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = words.layers;
  details.append(summary);
  let off: string[] = [];

  function addButton(to: Element, text: string, label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.textContent = text;
    button.ariaLabel = label;
    button.onclick = act;
    to.append(button);
    return button;
  }
  const zoomInButton = addButton(bar, '+', words.zoomIn, () => press(zoomIn));
  const zoomOutButton = addButton(bar, '−', words.zoomOut, () => press(zoomOut));
  const wholeButton = addButton(bar, words.wholeMap, words.wholeMap, () => press(showWhole));
  wholeButton.className = 'whole';
  bar.append(details);
  const layers = Object.entries(layerNames).map(([name, label]) => ({
    name,
    button: addButton(details, label, label, () => {
      showLayers(off.includes(name) ? off.filter((other) => other !== name) : [...off, name]);
      onSwitch();
    }),
  }));
  details.onkeydown = ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    details.open = false;
    summary.focus();
  };

  function showLayers(unwanted: readonly string[]): void {
    off = layers.map(({ name }) => name).filter((name) => unwanted.includes(name));
    for (const { name, button } of layers) {
      map.classList.toggle(`off-${name}`, off.includes(name));
      button.ariaPressed = String(!off.includes(name));
    }
  }

  return {
    bar,
    off: () => off,
    showLayers,
    setSize: (size, smallest) => {
      // Not `disabled`, which would take the focus from under the keyboard.
      zoomInButton.ariaDisabled = String(size <= smallest);
      zoomOutButton.ariaDisabled = wholeButton.ariaDisabled = String(size >= 1);
    },
  };
}

/** Says to those who do not see the mark which of the links to the years is the one shown. */
export function sayShownYear(links: readonly HTMLAnchorElement[]): void {
  const chosen = links.find(({ hash }) => hash === location.hash) ?? links[0];
  for (const link of links) {
    if (link === chosen) link.ariaCurrent = 'true';
    else link.removeAttribute('aria-current');
  }
}
