// The card that a source mark or an underlined figure opens beside it: what the claim says, who says so, where, and
// how it was checked. Without this script, and wherever the claim cannot be had, the link leads to the claim. The card
// is no trap: Escape, a press elsewhere, its button and the Tab key beyond its ends close it, and the focus returns.
import { contentOf, itemOf, titleId } from './evidence.ts';
import style from './evidence-card.css?inline';

const words = { close: 'Close', toCopy: 'To be copied:', backToText: 'Back to the text' } as const;

const marks = 'main :is(sup a, a:has(> data))[href*="#"]';
/** Milliseconds after which a page that does not come is opened instead. */
const patience = 4000;
/** Pixels between the card, what it is about, and the edge of the window. */
const gap = 8;
/** Up to this width the card is a sheet at the foot of the window. */
const narrow = matchMedia('(max-width: 40rem)');

const pages = new Map<string, Promise<Document>>();

/** A page of this site, asked for once. */
function pageAt(path: string): Promise<Document> {
  const page =
    pages.get(path) ??
    fetch(path, { signal: AbortSignal.timeout(patience) }).then(async (answer) =>
      new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html'),
    );
  pages.set(path, page);
  return page;
}

/** The addresses of all claims behind a mark; the first is the one it leads to. */
const addressesOf = (link: HTMLAnchorElement): URL[] =>
  [link.href, ...(link.dataset['also']?.split(' ') ?? [])].map((address) => new URL(address, location.href));

const claimIn = ({ hash }: { hash: string }): string => decodeURIComponent(hash.slice(1));

/** The items of the claims behind a mark, as far as they can be had. */
async function itemsOf(link: HTMLAnchorElement): Promise<Element[]> {
  const items = await Promise.all(
    addressesOf(link).map(async (address) =>
      itemOf(
        address.pathname === location.pathname ? document : await pageAt(address.pathname),
        claimIn(address),
      ),
    ),
  );
  return items.filter((item) => item !== undefined);
}

function addCards(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);

  const card = document.createElement('div');
  card.className = 'evidence';
  card.popover = 'auto';
  card.role = 'dialog';
  card.setAttribute('aria-labelledby', titleId);
  card.tabIndex = -1;
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.className = 'shut';
  shut.textContent = '×';
  shut.ariaLabel = words.close;
  const offer = document.createElement('p');
  offer.className = 'offer';
  offer.role = 'status';
  document.body.append(card);

  /** The mark for which the card is open or will open. */
  let opener: HTMLAnchorElement | undefined;
  /** The mark whose card was open when the pointer went down, which has closed it. */
  let pressed: HTMLAnchorElement | undefined;
  const isOpen = (): boolean => card.matches(':popover-open');
  const close = (): void => {
    if (isOpen()) card.hidePopover();
  };

  /** Beside its mark: below or, without room there, above. Where CSS can do this, it does. */
  function place(link: HTMLAnchorElement): void {
    const { left, top, bottom } = link.getBoundingClientRect();
    if (!narrow.matches && !CSS.supports('position-area: bottom')) {
      const { width, height } = card.getBoundingClientRect();
      const above = top - gap - height;
      const y = bottom + gap + height > innerHeight && above > 0 ? above : bottom + gap;
      card.style.left = `${Math.max(gap, Math.min(left, document.body.clientWidth - width - gap)) + scrollX}px`;
      card.style.top = `${y + scrollY}px`;
    }
    // Neither may a sheet cover the mark nor a card end below the window, as far as the mark stays in it.
    const shown = card.getBoundingClientRect();
    const hidden = narrow.matches ? bottom + gap - shown.top : shown.bottom + gap - innerHeight;
    if (hidden > 0) scrollBy({ top: Math.min(hidden, top - gap), behavior: 'instant' });
  }

  async function open(link: HTMLAnchorElement): Promise<void> {
    opener = link;
    link.ariaBusy = 'true';
    const items = await itemsOf(link).catch(() => []);
    link.ariaBusy = null;
    if (opener !== link) return;
    if (items.length === 0) return location.assign(link.href);
    offer.textContent = '';
    card.replaceChildren(shut, ...contentOf(items, location.href), offer);
    card.scrollTop = 0;
    link.style.setProperty('anchor-name', '--evidence');
    link.ariaExpanded = 'true';
    card.showPopover({ source: link });
    place(link);
    card.focus({ preventScroll: true });
  }

  card.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open' || !opener) return;
    opener.ariaExpanded = 'false';
    opener.style.removeProperty('anchor-name');
    // Whoever pressed something else keeps the focus there.
    if (card.contains(document.activeElement)) opener.focus({ preventScroll: true });
  });

  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...card.querySelectorAll<HTMLElement>('a, button')];
    const isLeaving = (event.shiftKey ? [card, stops[0]] : [stops.at(-1)]).includes(
      document.activeElement as HTMLElement,
    );
    if (!isLeaving) return;
    // Forward, the browser goes on from the mark; backward, the mark is where to go.
    close();
    opener?.focus();
    if (event.shiftKey) event.preventDefault();
  });

  card.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest('button');
    if (button === shut || (target as Element).closest('a[href]:not([rel])')) close();
    if (!button?.value) return;
    const text = document.createElement('span');
    text.textContent = button.value;
    const isCopied = await navigator.clipboard.writeText(button.value).then(
      () => true,
      () => false,
    );
    offer.replaceChildren(`${isCopied ? button.dataset['done'] : words.toCopy} `, text);
    if (opener) place(opener);
  });

  document.addEventListener(
    'pointerdown',
    () => {
      pressed = isOpen() ? opener : undefined;
    },
    true,
  );
  document.addEventListener('click', (event) => {
    const closedNow = pressed;
    pressed = undefined;
    const link = (event.target as Element).closest<HTMLAnchorElement>(marks);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link !== closedNow) void open(link);
  });
  addEventListener('resize', () => {
    if (opener && isOpen()) place(opener);
  });

  const links = [...document.querySelectorAll<HTMLAnchorElement>(marks)];
  for (const link of links) link.ariaHasPopup = 'dialog';

  /** A claim in the address leads back to its mark on this page, where its text does not yet. */
  function addWayBack(): void {
    const item = itemOf(document, claimIn(location));
    const permanent = item?.querySelector('.permanent');
    if (!item || !permanent || permanent.querySelector('.back')) return;
    const address = location.origin + location.pathname + location.hash;
    const mark = links.find(
      (link) => !item.contains(link) && addressesOf(link).some(({ href }) => href === address),
    );
    if (!mark) return;
    mark.id ||= `text-${item.id}`;
    const back = document.createElement('a');
    back.className = 'back';
    back.href = `#${mark.id}`;
    back.textContent = words.backToText;
    permanent.append(' ', back);
  }
  addWayBack();
  addEventListener('hashchange', addWayBack);
}

if ('popover' in HTMLElement.prototype) addCards();
