// What the evidence card shows, read from the items of claims as src/components/claim/ClaimItem.astro draws them: on
// this page, or on the page that was fetched. No word of a claim is kept anywhere else.

/** The words of the card. They stand here because src/words/en.ts would make the script too large. */
const words = {
  copyLink: 'Copy link',
  linkCopied: 'Link copied:',
  cite: 'Cite',
  referenceCopied: 'Reference copied:',
  toClaim: 'See claim',
  aboutSource: 'About the source',
  disputed: 'Disputed',
  undisputed: 'by no statement in the atlas',
  behindMark: 'claims stand behind this mark',
  readIn: 'As read in',
} as const;

/** The id of the title, by which the card is named. */
export const titleId = 'evidence-title';

/** The item of a claim; undefined where what has the id is none. */
export function itemOf(page: Document, claim: string): Element | undefined {
  const item = page.getElementById(claim);
  return item?.matches('.claims > li') ? item : undefined;
}

type Child = Node | string;

function make(
  { ownerDocument }: Element,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[],
): HTMLElement {
  const made = ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const all = (item: Element, selector: string): Element[] => [...item.querySelectorAll(selector)];
const copyOf = (node: Node): Node => node.cloneNode(true);
const textOf = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const addressIn = (item: Element, selector: string): string =>
  item.querySelector(selector)?.getAttribute('href') ?? '';

const passageOf = (item: Element): string => addressIn(item, 'a[rel=external]');
const claimOf = (item: Element): string => addressIn(item, '.permanent a');
const sourceOf = (item: Element): string => addressIn(item, 'cite a');

/** The document as the list at the foot of its page names it, its address, and where the atlas says it. */
function referenceOf(items: readonly Element[], here: string): string {
  const [item] = items;
  if (!item) return '';
  const page = item.ownerDocument;
  const listed = page.querySelector(`footer li a[href="${sourceOf(item)}"]`)?.closest('li');
  const [address] = passageOf(item).split('#');
  const site = page.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  const claims = items.map((each) => new URL(claimOf(each), here).href).join(' ');
  return `${textOf(listed ?? item.querySelector('cite'))} ${address} ${words.readIn} ${site}: ${claims}`;
}

const link = (item: Element, address: string, text: string, further = {}): HTMLElement =>
  make(item, 'a', { href: address, ...further }, [text]);

/** A button that copies its value, and says so with the words in `data-done`. */
const copying = (item: Element, text: string, value: string, done: string): HTMLElement =>
  make(item, 'button', { type: 'button', value, 'data-done': done }, [text]);

/** The sentence or the figure of a claim, without signs where a row of its own says that it is disputed. */
function factOf(item: Element, showsSigns: boolean): HTMLElement {
  const fact = make(
    item,
    'p',
    { class: 'fact' },
    [...(item.querySelector('.fact')?.childNodes ?? [])].map(copyOf),
  );
  if (!showsSigns) for (const sign of all(fact, '.dispute-link')) sign.remove();
  return fact;
}

function oneClaim(item: Element, here: string): HTMLElement[] {
  const row = (label: string, children: readonly Child[]): HTMLElement[] => [
    make(item, 'dt', {}, [label]),
    make(item, 'dd', {}, children),
  ];
  const fact = factOf(item, false);
  fact.id = titleId;
  const signs = all(item, '.dispute-link');
  return [
    fact,
    make(item, 'dl', {}, [
      ...all(item, '[data-label]').flatMap((part) =>
        row(part.getAttribute('data-label') ?? '', [...part.childNodes].map(copyOf)),
      ),
      ...(signs.length > 0 ? [] : row(words.disputed, [words.undisputed])),
    ]),
    ...signs.map((sign) =>
      make(item, 'p', { class: 'disputed' }, [
        '≠ ',
        link(item, sign.getAttribute('href') ?? '', sign.getAttribute('aria-label') ?? ''),
      ]),
    ),
    ...all(item, '.note').map((note) => copyOf(note) as HTMLElement),
    make(item, 'p', { class: 'actions' }, [
      ...all(item, 'a[rel=external]').map(copyOf),
      copying(item, words.copyLink, new URL(claimOf(item), here).href, words.linkCopied),
      copying(item, words.cite, referenceOf([item], here), words.referenceCopied),
      link(item, claimOf(item), words.toClaim),
    ]),
  ];
}

function severalClaims(items: readonly Element[], first: Element, here: string): HTMLElement[] {
  return [
    make(first, 'p', { class: 'fact', id: titleId }, [
      make(first, 'b', {}, [textOf(first.querySelector('cite'))]),
      // Without its brackets.
      `${textOf(first.querySelector('.type')).slice(1, -1)}, ${items.length} ${words.behindMark}`,
    ]),
    make(
      first,
      'ol',
      {},
      items.map((item) =>
        make(item, 'li', {}, [
          factOf(item, true),
          make(item, 'p', { class: 'where' }, [
            ...all(item, '.checked').flatMap((check) => [copyOf(check), ' · ']),
            ...all(item, 'a[rel=external]').flatMap((passage) => [copyOf(passage), ' · ']),
            link(item, claimOf(item), words.toClaim),
          ]),
        ]),
      ),
    ),
    make(first, 'p', { class: 'actions' }, [
      link(first, sourceOf(first), words.aboutSource),
      copying(first, words.cite, referenceOf(items, here), words.referenceCopied),
    ]),
  ];
}

/** What a card shows of the claims behind a mark: all of one, or the list of several. `here` is the page's address. */
export function contentOf(items: readonly Element[], here: string): HTMLElement[] {
  const [first, second] = items;
  if (!first) return [];
  return second ? severalClaims(items, first, here) : oneClaim(first, here);
}
