// How large the file of entries is and how fast the search answers with ten thousand invented entries and twice as many
// claims. They are made of the search documents of the atlas: each keeps the shape of one, and its words are drawn at random from
// those that the atlas uses, as often as it uses them. So nothing repeats that a library of real texts would not repeat.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { searchedWords } from '#spelling/searched.ts';
import { answerTo, searchIn } from '#search/answer.ts';
import { searchDocumentsOf, type ClaimInFile, type ClaimsFile, type EntriesFile } from '#search/documents.ts';
import { slugOf } from '#spelling/plain.ts';
import { stop } from '../command-line.ts';

const entriesCount = 10_000;
const claimsCount = 20_000;
const runs = 25;

/** Numbers from 0 to 1, the same on every run: the generator of Park and Miller, 1988. */
function randomNumbers(): () => number {
  let state = 20_261_124;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Files of so many search documents in the shape of those of the atlas. */
function generated(entries: EntriesFile, { summaries, claims }: ClaimsFile): [EntriesFile, ClaimsFile] {
  const random = randomNumbers();
  const texts = [
    ...entries.entries.flatMap((entry) => [entry[2], entry[4]]),
    ...summaries,
    ...claims.map(([, , text]) => text),
  ];
  const pool = texts.join(' ').match(/\p{L}+/gu) ?? [];
  const drawn = (text: string): string =>
    text
      .replace(/\p{L}+/gu, () => pool[Math.floor(random() * pool.length)] ?? '')
      .replace(/\d/g, () => String(Math.floor(random() * 10)));
  const manyEntries = Array.from({ length: entriesCount }, (_, at) => {
    const [page, , name = '', otherNames = [], words = '', ...facets] =
      entries.entries[at % entries.entries.length] ?? stop('no entries');
    const title = drawn(name);
    return [page, slugOf(title), title, otherNames.map(drawn), drawn(words), ...facets] as const;
  });
  const manyClaims = Array.from({ length: claimsCount }, (_, at): ClaimInFile => {
    const [, id, text, words, ...facets] = claims[at % claims.length] ?? stop('no claims');
    return [Math.floor(random() * entriesCount), drawn(id), drawn(text), drawn(words), ...facets];
  });
  return [
    { ...entries, entries: manyEntries },
    {
      summaries: manyEntries.map((_, at) => drawn(summaries[at % summaries.length] ?? '')),
      claims: manyClaims,
    },
  ];
}

const sizes = (file: EntriesFile | ClaimsFile): string => {
  const text = JSON.stringify(file);
  return `${text.length.toLocaleString('en')} characters, ${gzipSync(text, { level: 9 }).length.toLocaleString('en')} bytes with gzip`;
};

/** The middle and the longest of some times, in milliseconds. */
function timesText(times: readonly number[]): string {
  const ordered = times.toSorted((a, b) => a - b);
  return `${(ordered[Math.floor(ordered.length / 2)] ?? 0).toFixed(1).padStart(7)} ms, longest ${(ordered.at(-1) ?? 0).toFixed(1)} ms`;
}

const timesOf = (count: number, act: () => unknown): number[] =>
  Array.from({ length: count }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });

/** Measures and prints all of it. The site must have been built. */
export async function benchSearch(): Promise<void> {
  if (!existsSync('dist/search/entries.json'))
    stop('dist — does not hold the files of the search — run `npm run build` first');
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(`dist/search/${name}.json`, 'utf8'));
  const ownEntries = (await read('entries')) as EntriesFile;
  const ownClaims = (await read('claims')) as ClaimsFile;
  const [entries, claims] = generated(ownEntries, ownClaims);
  const inNames = searchDocumentsOf(ownEntries).flatMap(({ name }) =>
    searchedWords(name).filter((word) => word.length > 3),
  );
  const byCount = [...Map.groupBy(inNames, (word) => word)].sort(([, a], [, b]) => a.length - b.length);
  const [rarest = '', commonest = ''] = [byCount[0]?.[0], byCount.at(-1)?.[0]];
  console.log(`  /search/entries.json of the atlas              ${sizes(ownEntries)}`);
  console.log(`  /search/claims.json of the atlas               ${sizes(ownClaims)}`);
  console.log(
    `  ${entriesCount.toLocaleString('en')} entries                                 ${sizes(entries)}`,
  );
  console.log(
    `  ${claimsCount.toLocaleString('en')} claims, and the summaries               ${sizes(claims)}`,
  );

  for (const [what, documents] of [
    ['entries alone', searchDocumentsOf(entries)],
    ['entries with summaries and claims', searchDocumentsOf(entries, claims)],
  ] as const) {
    console.log(`  ${what}, ${documents.length.toLocaleString('en')} documents`);
    console.log(
      `    indexing                      ${timesText(timesOf(3, () => searchIn(MiniSearch, documents, [])))}`,
    );
    const search = searchIn(MiniSearch, documents, ['of', 'to', 'the', 'in', 'and', 'a']);
    // A name of one word, the most frequent word, several words, one letter, a number, and what nothing has.
    for (const question of [rarest, 'right to asylum', 's', commonest, '36.15', 'xyzzy']) {
      const { whole, partly } = answerTo(search, question);
      const counts = `${whole.length} and ${partly.length}`.padStart(14);
      console.log(
        `    ${question.padEnd(20)} ${counts} ${timesText(timesOf(runs, () => answerTo(search, question)))}`,
      );
    }
  }
}
