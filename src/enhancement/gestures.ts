// Fingers, mouse and wheel on the map. At zoom 1 one finger scrolls the page as everywhere else.

/** A point of the window, in pixels. */
export interface WindowPoint {
  clientX: number;
  clientY: number;
}

export interface Gestures {
  isZoomed: () => boolean;
  /** What lay under the first point shall lie under the second, enlarged by a factor. */
  onGesture: (before: WindowPoint, after: WindowPoint, factor: number) => void;
}

/** Pixels a pointer may tremble and still click. */
const tremble = 5;
/** Pixels of the wheel that double the size, and what a wheel means that counts in lines. */
const wheelToDouble = 200;
const linePixels = 18;

const distance = (a: WindowPoint, b: WindowPoint): number =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

const between = (a: WindowPoint, b: WindowPoint): WindowPoint => ({
  clientX: (a.clientX + b.clientX) / 2,
  clientY: (a.clientY + b.clientY) / 2,
});

/** Hears the gestures on the map and says what they mean. */
export function listenToGestures(map: SVGSVGElement, { isZoomed, onGesture }: Gestures): void {
  const held = new Map<number, PointerEvent>();
  let isDragging = false;

  map.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode ? linePixels : 1);
      onGesture(event, event, 2 ** (-pixels / wheelToDouble));
    },
    { passive: false },
  );
  // Two fingers are ours: without this the browser would take them for scrolling.
  map.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches[1]) event.preventDefault();
    },
    { passive: false },
  );
  map.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    if (!held.size) isDragging = false;
    held.set(event.pointerId, event);
  });
  map.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const other = [...held.values()].find((pointer) => pointer !== before);
    if (!other && (!isZoomed() || (!isDragging && distance(before, event) < tremble))) return;
    if (!isDragging) for (const id of held.keys()) map.setPointerCapture(id);
    isDragging = true;
    held.set(event.pointerId, event);
    onGesture(
      between(before, other ?? before),
      between(event, other ?? event),
      other ? distance(event, other) / Math.max(1, distance(before, other)) : 1,
    );
  });
  for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    map.addEventListener(type, ({ pointerId }) => held.delete(pointerId));
  // What ends a drag is no click on the link under it; a click of the keyboard has no detail.
  map.addEventListener(
    'click',
    (event) => {
      if (isDragging && event.detail) event.preventDefault();
    },
    true,
  );
  map.addEventListener('dragstart', (event) => {
    if (isZoomed()) event.preventDefault();
  });
}
