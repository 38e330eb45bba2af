// The card at a name, shape or sign of the map, which repeats how the linked page begins. It is there for the mouse
// and the keyboard, never for a finger: that follows the link. It can be dismissed with Escape without moving, the
// pointer may go onto it, and it stays as long as the pointer or the focus does (WCAG 1.4.13).

/** Milliseconds before a card comes, and before it goes. */
const patience = 300;
/** Pixels between a card and what it is about, and the edge of the window. */
const gap = 12;

/** What of the linked page is repeated, in the order of the page. */
const repeated = '.head :is(.kicker,h1,.lead)';

const known = new Map<string, HTMLElement[]>();

/** The beginning of a page of this site, asked for once. Nothing where it cannot be had. */
async function beginningOf(address: string): Promise<HTMLElement[]> {
  const before = known.get(address);
  if (before) return before;
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  const parts = [...page.querySelectorAll(repeated)].map((part) => {
    // A heading on the card would be a heading of this page.
    const copy = document.createElement(part.matches('h1') ? 'b' : 'p');
    copy.className = part.className;
    copy.textContent = part.textContent;
    return copy;
  });
  known.set(address, parts);
  return parts;
}

/** Gives the map its card, after the frame that cuts off what lies outside the map. The answer closes it. */
export function addCard(map: SVGSVGElement, frame: Element): () => void {
  const card = document.createElement('div');
  card.className = 'card';
  card.role = 'status';
  frame.after(card);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownFor: Element | undefined;

  const soon = (act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, patience);
  };
  const close = (): void => {
    clearTimeout(timer);
    shownFor = undefined;
    card.replaceChildren();
  };
  /** Below what it is about or, without room there, above: never over it. */
  const place = ({ left, top, bottom }: DOMRect): void => {
    const origin = (card.offsetParent ?? document.body).getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const x = Math.max(gap, Math.min(left, document.body.clientWidth - width - gap));
    const y = bottom + gap + height > innerHeight && top > height + gap ? top - height - gap : bottom + gap;
    card.style.left = `${x - origin.left}px`;
    card.style.top = `${y - origin.top}px`;
  };
  const open = async (link: Element, around: DOMRect): Promise<void> => {
    if (link === shownFor) return;
    shownFor = link;
    const parts = await beginningOf(link.getAttribute('href') ?? '').catch(() => []);
    if (link !== shownFor) return;
    card.replaceChildren(...parts);
    place(around);
  };
  /** After the pointer has gone, the card of a focused link comes back, or none. */
  const leave = (): void => {
    const focused = map.querySelector('a:focus-visible');
    if (focused) void open(focused, focused.getBoundingClientRect());
    else close();
  };

  map.addEventListener('pointerover', ({ target, pointerType, buttons, clientX, clientY }) => {
    if (pointerType === 'touch' || buttons) return;
    const link = (target as Element).closest('a');
    soon(link ? () => void open(link, new DOMRect(clientX, clientY)) : leave);
  });
  map.addEventListener('focusin', ({ target }) => {
    const link = (target as Element).closest('a:focus-visible');
    if (link) soon(() => void open(link, link.getBoundingClientRect()));
  });
  map.addEventListener('focusout', () => soon(leave));
  map.addEventListener('pointerleave', () => soon(leave));
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => soon(leave));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return close;
}
