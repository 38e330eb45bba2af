// How results are drawn: one item for each, its first link leading to what was found, its kind beside it.
import { markedParts, type Answer, type Hit } from '#search/answer.ts';
import { claimKind, type Filter } from '#search/documents.ts';

/** The words of the script, which stand in the page. */
export type SearchTexts = Record<
  | Filter
  | `${'none' | 'chosen' | 'result' | 'results' | 'for' | 'order' | 'partly' | 'more' | 'of' | 'onPage'}`
  | `${'nothing' | 'withFilters' | 'near' | 'noneNear' | 'refused' | 'loading' | 'failed' | 'takeBack'}`,
  string
>;

/** An element with its attributes and what stands in it. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (string | Node)[] = [],
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A text with what was found in it marked. */
const marked = (text: string, { found }: Hit): (string | Node)[] =>
  markedParts(text, found).map(([part, isFound]) => (isFound ? make('mark', {}, [part]) : part));

interface Known {
  texts: SearchTexts;
  nameOf: (filter: Filter, value: string) => string;
  /** Results that have every word, and all. */
  around: { whole: number; hits: number };
}

/** Years of which the first and the last stand for all. */
const yearsText = (years: readonly string[]): string =>
  years[2] === undefined ? years.join(', ') : `${years[0]}–${years.at(-1)}`;

/** Names in one line, the first few of many. */
const mostNamed = 3;
const namesText = (names: readonly string[]): string =>
  `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ' …' : ''}`;

/** A result as an item of the list. */
export function resultItem(hit: Hit, at: number, { texts, nameOf, around }: Known): HTMLElement {
  const { document: result } = hit;
  const isClaim = result.kind === claimKind;
  const link = make('a', { href: result.address }, marked(result.name, hit));
  const publishers = result.publisher.map((id) => nameOf('publisher', id));
  const facts = [
    isClaim
      ? ''
      : namesText(result.country.map((id) => nameOf('country', id)).filter((name) => name !== result.name)),
    namesText(publishers),
    yearsText(result.year),
    isClaim && result.home ? `${texts.onPage} ${result.home}` : '',
  ].filter(Boolean);
  const partly = around.whole > 0 && at === around.whole;
  return make('li', partly ? { class: 'partly' } : {}, [
    ...(partly ? [make('p', { class: 'parting' }, [texts.partly])] : []),
    make('span', { class: 'kind' }, [nameOf('kind', result.kind)]),
    make('div', {}, [
      make(isClaim ? 'p' : 'h2', isClaim ? { class: 'said' } : {}, [link]),
      ...(result.summary ? [make('p', {}, marked(result.summary, hit))] : []),
      ...(facts[0] ? [make('p', { class: 'muted' }, [facts.join(' · ')])] : []),
    ]),
  ]);
}

/** What the live region says. Where nothing is found, the words that are spelt alike are questions to follow. */
export function answerText(
  question: string,
  count: number,
  { whole, partly, near }: Answer,
  texts: SearchTexts,
): (string | Node)[] {
  const quoted = question ? ` ${texts.for} “${question}”` : '';
  if (count)
    return [
      make('b', {}, [`${count} ${count === 1 ? texts.result : texts.results}`]),
      `${quoted}: ${texts.order}`,
    ];
  if (whole[0] || partly[0]) return [`${texts.nothing} “${question}” ${texts.withFilters}`];
  const nothing = make('b', {}, [`${texts.nothing} “${question}”.`]);
  if (!near[0]) return [nothing, ` ${texts.noneNear}`];
  const links = near.map((word) => make('a', { href: `?q=${encodeURIComponent(word)}` }, [word]));
  return [nothing, ` ${texts.near} `, ...links.flatMap((link, at) => (at ? [', ', link] : [link]))];
}
