// The search page: asks for the documents and the library at the first use, answers, filters, and keeps all of it in the
// address. Its words stand in the page, which says without it where to browse.
import {
  addressOf,
  askedIn,
  choicesOf,
  isFiltered,
  passes,
  resultsAtOnce,
  type Asked,
} from '#search/asked.ts';
import { answerTo, searchIn, type Answer, type Hit, type Search } from '#search/answer.ts';
import {
  filterNames,
  searchDocumentsOf,
  type ClaimsFile,
  type EntriesFile,
  type Filter,
} from '#search/documents.ts';
import './search-key.ts';
import { answerText, make, resultItem, type SearchTexts } from './search-results.ts';

/** Milliseconds of rest after which what is typed is answered. */
const restTime = 150;
/** Milliseconds the claims may come after the entries without a first answer from those alone. */
const patience = 600;
/** Filters are folded where they would fill the first screen. */
const narrow = matchMedia('(max-width: 56rem)');

interface Loaded {
  names: EntriesFile['names'];
  years: ReadonlySet<string>;
  search: Search;
}

function enhance(page: HTMLElement): void {
  const texts = JSON.parse(page.dataset['words'] ?? '') as SearchTexts;
  const part = <E extends HTMLElement>(selector: string): E => page.querySelector(selector) as E;
  const form = part<HTMLFormElement>('.ask');
  const field = part<HTMLInputElement>('#q');
  const answerPart = part('.answer');
  const details = part<HTMLDetailsElement>('.narrow');
  const choicesPart = part('.narrow div');
  const chosenText = part('.narrow summary span');
  const refusal = part('.refused');
  const status = part('.found');
  const list = part('.results');
  const more = part<HTMLButtonElement>('.more');
  const browse = part('.browse');
  const siteTitle = document.title;
  let loading: Promise<Loaded> | undefined;
  let loaded: Loaded | undefined;
  let asked: Asked = askedIn('', { kind: [], country: [], publisher: [] }, new Set()).asked;
  let refused: string[] = [];
  let rest: ReturnType<typeof setTimeout> | undefined;

  const fileOf = async <T>(name: 'entries' | 'claims'): Promise<T> => {
    const answer = await fetch(page.dataset[name] ?? '');
    if (!answer.ok) throw new Error(name);
    return answer.json() as Promise<T>;
  };

  /** Fetches and indexes, once. Where the claims take their time, the entries are searched alone until they come. */
  async function load(): Promise<Loaded> {
    const claimsToCome = fileOf<ClaimsFile>('claims');
    const [{ default: library }, entries] = await Promise.all([
      import('minisearch'),
      fileOf<EntriesFile>('entries'),
    ]);
    const index = (claims?: ClaimsFile): Loaded => {
      const documents = searchDocumentsOf(entries, claims);
      loaded = {
        names: entries.names,
        years: new Set(documents.flatMap(({ year }) => year)),
        search: searchIn(library, documents, (page.dataset['small'] ?? '').split(' ')),
      };
      return loaded;
    };
    const all = claimsToCome.then(index);
    const first = await Promise.race([all, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
    if (first) return first;
    all.then(() => draw()).catch(() => {});
    return index();
  }

  const nameOf = (filter: Filter, value: string): string =>
    (filter === 'year' ? undefined : loaded?.names[filter].find(([id]) => id === value)?.[1]) ?? value;

  function drawFilters(hits: readonly Hit[]): void {
    const hitDocuments = hits.map((hit) => hit.document);
    const focused = document.activeElement?.id;
    choicesPart.replaceChildren(
      ...filterNames.map((filter) => {
        const choices = choicesOf(hitDocuments, asked, filter);
        return make('fieldset', choices[1] || asked[filter][0] ? {} : { hidden: '' }, [
          make('legend', {}, [texts[filter]]),
          ...choices.map(([value, count]) => {
            const isChosen = asked[filter].includes(value);
            const id = `${filter}-${value}`;
            return make('label', {}, [
              make('input', { type: 'checkbox', id, name: filter, value, ...(isChosen && { checked: '' }) }),
              nameOf(filter, value),
              make('span', {}, [String(count)]),
            ]);
          }),
        ]);
      }),
      ...(isFiltered(asked) ? [make('button', { type: 'button' }, [texts.takeBack])] : []),
    );
    if (focused) document.getElementById(focused)?.focus();
    const chosen = filterNames.flatMap((filter) => asked[filter]).length;
    chosenText.textContent = chosen ? `${chosen} ${texts.chosen}` : texts.none;
  }

  function draw(): void {
    refusal.textContent = refused.length ? `${texts.refused} ${refused.join(', ')}` : '';
    const isAsked = asked.q !== '' || isFiltered(asked);
    answerPart.hidden = !isAsked && !refused.length;
    browse.hidden = false;
    document.title = asked.q ? `${asked.q} – ${siteTitle}` : siteTitle;
    if (!loaded) return;
    const { search } = loaded;
    const answer: Answer = asked.q
      ? answerTo(search, asked.q)
      : { whole: search.documents.map((each) => ({ document: each, found: [] })), partly: [], near: [] };
    const fits = (hit: Hit): boolean => passes(hit.document, asked);
    const whole = isAsked ? answer.whole.filter(fits) : [];
    const hits = isAsked ? [...whole, ...answer.partly.filter(fits)] : [];
    drawFilters([...answer.whole, ...answer.partly]);
    const known = { texts, nameOf, around: { whole: whole.length, hits: hits.length } };
    list.replaceChildren(...hits.slice(0, asked.shown).map((hit, at) => resultItem(hit, at, known)));
    more.hidden = hits.length <= asked.shown;
    more.textContent = `${texts.more} (${Math.min(asked.shown, hits.length)} ${texts.of} ${hits.length})`;
    details.hidden = !answer.whole[0] && !answer.partly[0];
    browse.hidden = hits.length > 0;
    status.replaceChildren(...(isAsked ? answerText(asked.q, hits.length, answer, texts) : []));
  }

  /** Answers what is asked, and lets it into the address: a step of its own, or in the place of the last. */
  async function answer(step: 'push' | 'replace' | 'none'): Promise<void> {
    const address = addressOf(asked) || location.pathname;
    if (step === 'push' && address !== location.search) history.pushState(null, '', address);
    if (step === 'replace') history.replaceState(null, '', address);
    if (!loaded) {
      answerPart.hidden = details.hidden = false;
      details.hidden = true;
      status.textContent = texts.loading;
    }
    try {
      loading ??= load();
      await loading;
      draw();
    } catch {
      loading = undefined;
      answerPart.hidden = false;
      status.textContent = texts.failed;
    }
  }

  async function ask(change: Partial<Asked>, step: 'push' | 'replace'): Promise<void> {
    clearTimeout(rest);
    asked = { ...asked, shown: resultsAtOnce, ...change };
    refused = [];
    await answer(step);
  }

  async function readAddress(): Promise<void> {
    clearTimeout(rest);
    const question = new URLSearchParams(location.search).get('q') ?? '';
    field.value = question.trim();
    if (location.search) await answer('none');
    if (loaded) ({ asked, refused } = askedIn(location.search, loaded.names, loaded.years));
    else asked = { ...asked, q: field.value };
    if (loaded) draw();
  }

  field.addEventListener('input', () => {
    clearTimeout(rest);
    rest = setTimeout(() => void ask({ q: field.value.trim() }, 'replace'), restTime);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask({ q: field.value.trim() }, 'push');
  });
  choicesPart.addEventListener('change', () => {
    const chosen = [...choicesPart.querySelectorAll<HTMLInputElement>(':checked')];
    const values = filterNames.map((filter) => [
      filter,
      chosen.filter(({ name }) => name === filter).map(({ value }) => value),
    ]);
    void ask(Object.fromEntries(values) as Partial<Asked>, 'push');
  });
  choicesPart.addEventListener('click', ({ target }) => {
    if (!(target as Element).matches('button')) return;
    void ask({ kind: [], country: [], publisher: [], year: [] }, 'push');
    details.querySelector('summary')?.focus();
  });
  more.addEventListener('click', () => {
    const first = asked.shown;
    void ask({ shown: first + resultsAtOnce }, 'replace').then(() =>
      list.children[first]?.querySelector('a')?.focus(),
    );
  });
  addEventListener('popstate', () => void readAddress());

  details.open = !narrow.matches;
  part('.without').remove();
  void readAddress();
}

const page = document.querySelector<HTMLElement>('#search');
if (page) enhance(page);
