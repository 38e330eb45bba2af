// The card at a name, shape or sign of the map, which repeats how the linked page begins. It is there for the mouse
// and the keyboard, never for a finger: that follows the link. It can be dismissed with Escape without moving, the
// pointer may go onto it, and it stays as long as the pointer or the focus does (WCAG 1.4.13).

/** Milliseconds before a card comes, and before it goes. */
const patience = 300;
/** Pixels between a card and what it is about, and the edge of the window. */
const gap = 12;

/** What of the linked page is repeated, in the order of the page. */
const repeated = 'main :is(.k,h1,.lead)';

const pages = new Map<string, Promise<HTMLElement[]>>();

/** The beginning of a page of this site, asked for once. Nothing where it cannot be had. */
function beginningOf(address: string): Promise<HTMLElement[]> {
  const known = pages.get(address);
  if (known) return known;
  const asked = fetch(address)
    .then((response) => (response.ok ? response.text() : ''))
    .then((html) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(repeated)]
        .slice(0, 3)
        .map((part) => {
          // A heading on the card would be a heading of this page.
          const copy = document.createElement(part.matches('h1') ? 'b' : 'p');
          copy.className = part.className;
          copy.textContent = part.textContent;
          return copy;
        }),
    )
    .catch(() => []);
  pages.set(address, asked);
  return asked;
}

/** Gives the map its card. The answer closes it. */
export function addCard(map: SVGSVGElement, before: Element): () => void {
  const card = document.createElement('div');
  card.className = 'card';
  card.role = 'status';
  before.before(card);
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
    const origin = (card.offsetParent ?? document.documentElement).getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const x = Math.max(gap, Math.min(left, document.documentElement.clientWidth - width - gap));
    const y = bottom + gap + height > innerHeight && top > height + gap ? top - height - gap : bottom + gap;
    card.style.left = `${x - origin.left}px`;
    card.style.top = `${y - origin.top}px`;
  };
  const open = async (link: Element, around: DOMRect): Promise<void> => {
    if (link === shownFor) return;
    shownFor = link;
    const parts = await beginningOf(link.getAttribute('href') ?? '');
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
