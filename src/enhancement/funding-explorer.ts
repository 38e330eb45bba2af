// What the list of funding entries can do where scripts run: filter, search, sort, page, and save what is listed, with
// all of it in the address. The page is complete without. The words and the style of what it adds stand in the page.
import {
  addressOf,
  askedIn,
  everything,
  filtered,
  onPage,
  pagesOf,
  sorted,
  tableColumns,
} from '#funding-list/asked.ts';
import {
  countedIn,
  scopeStrip,
  tableRow,
  type Drawn,
  type DrawnElement,
  type ListWords,
} from '#funding-list/drawn.ts';
import { filterNames, rowsOf, type ListFile, type Row } from '#funding-list/list-file.ts';
import { byScope, sumsOfRows } from '#funding-list/sums.ts';
import { moneyInMillions } from '#format/money.ts';
import { csvPart, jsonPart } from './part-of-file.ts';

/** Milliseconds of rest after which what was typed enters the history. */
const restTime = 400;
/** Milliseconds a saved file can still be read: Safari begins some time after the click. */
const readingTime = 4e4;
/** Rows drawn at once, more than a screen shows. The rest of a page follows picture by picture. */
const rowsAtOnce = 20;

/** A tree of elements as elements. */
function make([name, attributes, ...children]: DrawnElement): Element {
  const space = /svg|rect|text/.test(name) ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml';
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child: Drawn) => (typeof child === 'string' ? child : make(child))));
  return element;
}

/** Hands a text to the reader as a file. */
function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text]));
  (make(['a', { href: url, download: name }]) as HTMLElement).click();
  setTimeout(() => URL.revokeObjectURL(url), readingTime);
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer.text();
}

function enhance(template: HTMLTemplateElement, table: HTMLTableElement, list: ListFile): void {
  const words = JSON.parse(template.dataset['words'] ?? '') as ListWords & Record<string, string>;
  const rows = rowsOf(list);
  /** The rows in every order asked for so far. */
  const orders = new Map<string, Row[]>();
  const controls = template.content;
  const part = <E extends Element>(selector: string): E => controls.querySelector(selector) as E;
  const fold = part<HTMLDetailsElement>('.fold');
  const folded = part('summary span');
  const filters = part<HTMLElement>('.filters');
  const more = part<HTMLDetailsElement>('.more');
  const refusal = part('.refused');
  const found = part('.found');
  const pages = part<HTMLElement>('.pages');
  const saving = part<HTMLElement>('.save');
  const [previous, pageText, next] = pages.children as unknown as [HTMLElement, Element, HTMLElement];
  const strips = document.querySelector('.strips') as Element;
  const body = table.tBodies[0] as Element;
  const heads = [...table.querySelectorAll('thead th')];
  let { asked, refused } = askedIn(location.search, list.names);
  let listed: Row[] = [];
  let rest: ReturnType<typeof setTimeout> | undefined;
  let drawing = 0;

  function drawRows(left: readonly Row[]): void {
    body.append(...left.slice(0, rowsAtOnce).map((row) => make(tableRow(row, words))));
    const later = left.slice(rowsAtOnce);
    if (later[0]) drawing = requestAnimationFrame(() => drawRows(later));
  }

  /** Draws the answer to what is asked, and puts what is asked into the controls unless they have it. */
  function draw(): void {
    const order = orders.get(asked.sort) ?? sorted(rows, asked.sort);
    orders.set(asked.sort, order);
    listed = filtered(order, asked);
    const pageCount = pagesOf(listed.length);
    if (asked.page > pageCount) {
      refused.push(`page=${asked.page}`);
      asked.page = pageCount;
    }
    cancelAnimationFrame(drawing);
    const { activeElement } = document;
    const focused = body.contains(activeElement) && activeElement?.getAttribute('href');
    body.replaceChildren();
    drawRows(onPage(listed, asked.page));
    // Whoever was on a link of the list stays on it.
    if (focused) body.querySelector<HTMLElement>(`[href="${focused}"]`)?.focus({ preventScroll: true });

    const parts = byScope(listed, rows, list.names);
    strips.replaceChildren(...parts.map((part) => make(scopeStrip(part, words))));
    // The sum of a scope stands at its strip: here are those of the currencies in which every scope has some.
    const sums = sumsOfRows(listed);
    const together = sums.filter(({ currency }) =>
      parts.every(({ sum, count }) => count || sum.currency !== currency),
    );
    found.replaceChildren(
      make(['b', {}, `${listed.length} ${words.of} ${countedIn(words, rows.length)}.`]),
      together[0]
        ? ` ${words['together']} ${together.map(moneyInMillions).join(' · ')}: ${words['togetherMeans']}`
        : ` ${listed.length ? '' : words['none']}`,
      sums[1] ? ` ${words['currenciesApart']}` : '',
    );
    refusal.textContent = refused.length ? `${words['refused']} ${refused.join(', ')}` : '';

    pages.hidden = pageCount < 2;
    pageText.textContent = `${words['page']} ${asked.page} ${words['of']} ${pageCount}`;
    previous.ariaDisabled = String(asked.page < 2);
    next.ariaDisabled = String(asked.page >= pageCount);
    tableColumns.forEach((column, at) => {
      const isDown = asked.sort === `-${column}`;
      heads[at]?.setAttribute(
        'aria-sort',
        isDown ? 'descending' : asked.sort === column ? 'ascending' : 'none',
      );
    });
    for (const name of [...filterNames, 'q', 'sort'] as const) {
      const control = filters.querySelector<HTMLInputElement>(`[name=${name}]`);
      const value = asked[name] ?? '';
      if (control && control.value !== value) control.value = value;
      // What is asked for is seen.
      if (control && value && value !== everything[name as 'q'] && more.contains(control)) more.open = true;
    }
    folded.textContent = `${listed.length} ${words.of} ${rows.length}`;
  }

  /** Lets what is asked into the history. */
  function keepInAddress(): void {
    clearTimeout(rest);
    const address = addressOf(asked);
    if (address !== location.search) history.pushState(null, '', address || location.pathname);
  }

  function ask(change: Partial<typeof asked>, isTyping = false): void {
    asked = { ...asked, page: 1, ...change };
    refused = [];
    draw();
    clearTimeout(rest);
    if (isTyping) rest = setTimeout(keepInAddress, restTime);
    else keepInAddress();
  }

  function turn(by: number): void {
    const page = asked.page + by;
    if (page < 1 || page > pagesOf(listed.length)) return;
    ask({ page });
    table.scrollIntoView();
  }

  filters.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    ask({ [name]: value }, name === 'q');
  });
  part('.all').addEventListener('click', () => {
    asked = everything;
    ask({});
  });
  previous.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  saving.addEventListener('click', ({ target }) => {
    const { value } = target as HTMLButtonElement;
    if (!value) return;
    const ids = listed.map(({ id }) => id);
    // The name of the file says what was asked for.
    const name = `funding${addressOf({ ...asked, page: 1 }).replace(/\W+/g, '-')}.${value}`;
    textOf(`${template.dataset['files']}${value}`)
      .then((text) => save(value === 'csv' ? csvPart(text, ids) : jsonPart(text, ids), name))
      .catch(() => (refusal.textContent = words['noFile'] ?? ''));
  });
  tableColumns.forEach((column, at) => {
    const button = make(['button', { type: 'button' }]);
    button.append(...(heads[at]?.childNodes ?? []));
    button.addEventListener('click', () => {
      // Amounts and counts are asked for from the largest, names from A.
      const first = column === 'amount' ? `-${column}` : column;
      const other = first === column ? `-${column}` : column;
      ask({ sort: asked.sort === first ? other : first });
    });
    heads[at]?.append(button);
  });
  addEventListener('popstate', () => {
    clearTimeout(rest);
    ({ asked, refused } = askedIn(location.search, list.names));
    draw();
  });

  for (const name of filterNames)
    filters
      .querySelector(`[name=${name}]`)
      ?.append(...list.names[name].map(([value, label]) => make(['option', { value }, label])));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(template.dataset['style'] ?? '');
  document.adoptedStyleSheets.push(sheet);
  document.querySelector('.beside .pages')?.remove();
  draw();
  fold.open = matchMedia('(min-width:56rem)').matches;
  document.querySelector('.beside')?.before(fold);
  table.before(refusal, found);
  table.after(pages, saving);
}

const template = document.querySelector<HTMLTemplateElement>('#filters');
const table = document.querySelector<HTMLTableElement>('.entries');
if (template && table)
  textOf(template.dataset['list'] ?? '')
    .then((text) => enhance(template, table, JSON.parse(text) as ListFile))
    // The list of the page is complete.
    .catch(() => {});
