import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { searchFiles } from '#exports/search-files.ts';
import { answerTo, markedParts, searchIn } from '#search/answer.ts';
import { addressOf, askedIn, choicesOf, passes, resultsAtOnce, type Asked } from '#search/asked.ts';
import { searchDocumentsOf } from '#search/documents.ts';
import { folded, searchedWords } from '#spelling/searched.ts';
import { atlasAfter, completeProject, faultsAfter } from './ruritania.ts';

describe('words are the same whatever they are written in', () => {
  test.each([
    ['Вучић', 'Vučić', 'Vucic', 'VUČIĆ'],
    ['Шид', 'Šid', 'sid'],
    ['Ђаково', 'Đakovo', 'Djakovo', 'Dakovo'],
    ['Џеп', 'Džep', 'dzep'],
    ['Љубовија', 'Ljubovija'],
    ['Ειδομένη', 'Idomeni'],
    ['İzmir', 'Izmir', 'ızmir'],
    ['Müftüoğlu', 'Muftuoglu'],
    ['Kosovo*', 'kosovo'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(folded(other)).toBe(folded(first));
  });
});

describe('a text is taken apart', () => {
  test.each([
    ['36.150.000 euros', ['36150000', 'euro']],
    ['36,150,000', ['36150000']],
    ['36 150 000', ['36150000']],
    ['€36.15m', ['36.15', 'm']],
    ['36,15', ['36.15']],
    ['4.25 and 25', ['4.25', 'and', '25']],
    ['in 2015 100 people', ['in', '2015', '100', 'people']],
    ['25.06.2024', ['25.06', '2024']],
    ['Serbia’s borders', ['serbia', 'border']],
    ['police cars, cities, status, press', ['police', 'car', 'city', 'status', 'press']],
    ['', []],
  ])('%s', (text, words) => {
    expect(searchedWords(text)).toEqual(words);
  });
});

const atlas = await atlasAfter(({ lay }) => lay(completeProject));
const files = searchFiles(atlas);
const documents = searchDocumentsOf(files.entries, files.claims);
const search = searchIn(MiniSearch, documents, ['of', 'the']);
const found = (question: string): string[] =>
  answerTo(search, question).whole.map(({ document }) => document.address);

describe('the documents of Ruritania', () => {
  test('are its entries in the order of their ids, then its claims, each with its address', () => {
    expect(documents.map(({ id }) => id)).toEqual(documents.map((_, at) => at));
    expect(documents).toHaveLength(atlas.entries.length + atlas.claims.size);
    expect(documents.find(({ name }) => name === 'Castle repairs')).toMatchObject({
      kind: 'funding',
      address: '/funding/castle-repairs/',
      country: ['ruritania'],
    });
    expect(documents.find(({ address }) => address.endsWith('#castle-repairs-amount'))).toMatchObject({
      kind: 'claims',
      address: '/funding/castle-repairs/#castle-repairs-amount',
      home: 'Castle repairs',
    });
  });

  test('without claims are the entries with their names, while the second file is on its way', () => {
    const alone = searchDocumentsOf(files.entries);
    expect(alone).toHaveLength(atlas.entries.length);
    expect(alone.map(({ address }) => address)).toEqual(
      documents.slice(0, alone.length).map(({ address }) => address),
    );
  });

  test('of a file that was cut off are refused', () => {
    expect(() => searchDocumentsOf({ ...files.entries, pages: [] })).toThrow('nothing at');
  });
});

describe('an answer', () => {
  test('begins with the thing of the name', () => {
    expect(found('ruritania')[0]).toBe('/countries/ruritania/');
    expect(found('Castle of Repairs')[0]).toBe('/funding/castle-repairs/');
    expect(found('the')).toEqual(answerTo(search, 'the').whole.map(({ document }) => document.address));
  });

  test('tells what has all words from what has some, and names nothing twice', () => {
    const { whole, partly } = answerTo(search, 'castle ruritania');
    expect(whole.length).toBeGreaterThan(0);
    expect(partly.length).toBeGreaterThan(0);
    const all = [...whole, ...partly].map(({ document }) => document.id);
    expect(new Set(all).size).toBe(all.length);
  });

  test('finds a number as a whole only', () => {
    expect(found('1,600')).toContain('/statistics/travellers-on-the-road/#gazette-travellers-1894');
    expect(found('1.600')).toEqual(found('1600'));
    expect(found('160')).toEqual([]);
    expect(found('60')).toEqual([]);
    expect(found('0.12')[0]).toMatch(/^\/funding\/castle-repairs\//);
  });

  test('says honestly that there is nothing, with words that are spelt alike', () => {
    expect(answerTo(search, 'ruritanja')).toMatchObject({ whole: [], partly: [], near: ['Ruritania'] });
    expect(answerTo(search, 'qqqqqqqq')).toEqual({ whole: [], partly: [], near: [] });
    expect(answerTo(search, '…')).toEqual({ whole: [], partly: [], near: [] });
  });

  test('marks what it found', () => {
    expect(markedParts('Šid’s cars, 1,600', ['sid', 'car'])).toEqual([
      ['Šid', true],
      ['’', false],
      ['s', false],
      [' ', false],
      ['cars', true],
      [', ', false],
      ['1,600', false],
    ]);
  });
});

describe('the address', () => {
  const years = new Set(documents.flatMap(({ year }) => year));
  const read = (address: string) => askedIn(address, files.entries.names, years);
  const [year = ''] = years;

  test('holds what is asked, and says it again', () => {
    const address = `?q=castle&kind=funding&kind=claims&country=ruritania&year=${year}&shown=40`;
    const { asked, refused } = read(address);
    expect(asked).toMatchObject({ q: 'castle', kind: ['funding', 'claims'], year: [year], shown: 40 });
    expect(refused).toEqual([]);
    expect(addressOf(asked)).toBe(address);
    expect(addressOf(read('').asked)).toBe('');
  });

  test('with what the atlas does not know says which, and asks for the rest', () => {
    const { asked, refused } = read('?q=castle&kind=planets&year=1&planet=x&shown=-1&kind=funding&q=again');
    expect(refused).toEqual(['kind=planets', 'year=1', 'planet=x', 'shown=-1', 'q=again']);
    expect(asked).toMatchObject({ q: 'castle', kind: ['funding'], year: [], shown: resultsAtOnce });
  });

  test('filters: values of one are alternatives, filters narrow each other, and counts say what is left', () => {
    const { asked } = read('?kind=funding&kind=countries');
    const kinds = new Set(documents.filter((document) => passes(document, asked)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['countries', 'funding']);
    const both: Asked = { ...asked, country: ['ruritania'] };
    for (const [value, count] of choicesOf(documents, asked, 'country'))
      expect(documents.filter((document) => passes(document, { ...asked, country: [value] }))).toHaveLength(
        count,
      );
    expect(choicesOf(documents, both, 'country')[0]?.[0]).toBe('ruritania');
    expect(choicesOf(documents, both, 'year').length).toBeLessThanOrEqual(10);
  });
});

describe('another name', () => {
  test('finds its entry', async () => {
    const aliased = await atlasAfter(async ({ edit }) => {
      await edit(
        'countries/ruritania.mdx',
        'name: Ruritania\n',
        'name: Ruritania\naliases:\n  - name: Elphberg lands\n    reference: list-of-ruritania\n',
      );
    });
    const again = searchFiles(aliased);
    const other = searchIn(MiniSearch, searchDocumentsOf(again.entries, again.claims), []);
    expect(answerTo(other, 'elphberg lands').whole[0]?.document.address).toBe('/countries/ruritania/');
  });

  test('needs a reference that is there, and is written once', async () => {
    const faults = await faultsAfter(async ({ edit }) => {
      await edit(
        'countries/ruritania.mdx',
        'name: Ruritania\n',
        'name: Ruritania\naliases:\n  - name: Elphbergia\n    reference: list-of-nobody\n  - name: Elphbergia\n    reference: list-of-ruritania\n',
      );
    });
    expect(faults.join('\n')).toContain('aliases');
    expect(faults.join('\n')).toMatch(/names one twice|list-of-nobody/);
  });
});
