// What a curator may do to a file by mistake: each gets a message, none a stack trace, and all come in one run.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faultsAfter } from './ruritania.ts';

const statistics = 'statistics/travellers-on-the-road.mdx';
const country = 'countries/ruritania.mdx';
const funding = 'funding/castle-repairs.mdx';
const place = 'places/zenda.yaml';

/** The faults after a line is put at the top of a place, or of the facts of an MDX file. */
const faultsWithLine = (line: string, file = place) =>
  faultsAfter(({ edit }) =>
    file.endsWith('.mdx')
      ? edit(file, '---\n', `---\n${line}\n`)
      : edit(file, 'name: Zenda', `${line}\nname: Zenda`),
  );

/** The faults after words are put into the prose of the statistics. */
const faultsWithProse = (words: string) =>
  faultsAfter(({ edit }) => edit(statistics, 'The gazette counts', `${words} The gazette counts`));

test('a file with a fault keeps its id and its claims: nothing else is said to be missing', async () => {
  for (const [file, wrong] of [
    [country, 'amuont: 5'],
    [country, 'amuont: "5'],
    [statistics, 'amuont: 5'],
    [funding, 'amuont: "5'],
  ] as const) {
    const faults = await faultsWithLine(wrong, file);
    expect(faults.length, wrong).toBeGreaterThan(0);
    expect(faults.filter((line) => !line.startsWith(`content/${file}`))).toEqual([]);
  }
});

test('a file that is no UTF-8, or ends in capitals, keeps its id and its claims too', async () => {
  expect(
    await faultsAfter(async ({ copy, remove }) => {
      await copy(country, 'countries/ruritania.MDX');
      await remove(country);
    }),
  ).toEqual([
    'content/countries/ruritania.MDX — file name — does not end in .mdx — entries of countries are .mdx files; rename it',
  ]);
});

test('a file with an unknown field, a dangling reference, a claim id given twice and no prose has all named in one run', async () => {
  const faults = await faultsAfter(async ({ edit }) => {
    await edit(funding, '---\n', '---\namuont: 5\n');
    await edit(funding, 'source: strelsau-gazette', 'source: the-other-paper');
    await edit(funding, 'id: castle-repairs-amount', 'id: zenda-in-gazette');
    await edit(funding, '\nThe money pays for repairs of the castle.\n', '');
  });
  for (const named of [
    'amuont — is not a field',
    'has the id "the-other-paper"',
    'the claim "zenda-in-gazette" stands in',
    'body — is empty',
  ])
    expect(faults.join('\n')).toContain(named);
});

test('a claim does not take the id of an entry', async () => {
  expect(await faultsAfter(({ edit }) => edit(place, 'id: zenda-in-gazette', 'id: ruritania'))).toEqual([
    'content/places/zenda.yaml — claims[0].id — the id "ruritania" belongs to the entry content/countries/ruritania.mdx — give the claim another id',
  ]);
});

test('names that every object of JavaScript knows are names like others', async () => {
  expect(await faultsWithLine('constructor: 1')).toEqual([
    'content/places/zenda.yaml — constructor — is not a field — take it out',
  ]);
  expect(await faultsWithLine('__proto__: { a: 1 }')).toEqual([
    'content/places/zenda.yaml — __proto__ — is not a field — take it out',
  ]);
  expect(await faultsWithProse('<toString />')).toEqual([
    expect.stringContaining('uses <toString> — write one of <Figure>'),
  ]);
  expect(await faultsAfter(({ edit }) => edit(country, 'alpha2: CZ', 'alpha2: constructor'))).toEqual([
    expect.stringContaining('codes.alpha2 — is not a two-letter code of ISO 3166-1'),
  ]);
  expect(await faultsAfter(({ write }) => write('toString', 'a'))).toEqual([
    expect.stringContaining('content/toString — file name — belongs to no collection'),
  ]);
});

test.each([
  ['an alias', 'x: &a 5\ny: *a', 'line 2 — uses the YAML alias *a — write the value out'],
  ['an alias of nothing', 'x: *nothing', 'line 1 — uses the YAML alias *nothing — write the value out'],
  ['a tag', 'x: !number 5', 'line 1 — is not YAML: Unresolved tag: !number — take the tag out'],
  ['a list as a name', '? [a, b]\n: 5', 'line 1 — has a list or a group of fields as the name of a field'],
])('%s is refused', async (_what, line, message) => {
  const faults = await faultsWithLine(line);
  expect(faults).toEqual([expect.stringContaining(`content/${place} — ${message}`)]);
});

test.each([
  ['0x1F', '0x1F is not a number in plain digits — write 31'],
  ['010', '010 is not a number in plain digits — write 10'],
  ['1e3', '1e3 is not a number in plain digits — write 1000'],
  ['-0', '-0 is not a number in plain digits — write 0'],
  ['9007199254740993', '9007199254740993 is larger than can be read exactly'],
])('the number %s is refused', async (number, message) => {
  expect(
    await faultsAfter(({ edit }) => edit(statistics, 'number: 1600', `number: ${number}`)),
  ).toContainEqual(expect.stringContaining(message));
});

test('a word that other readers of YAML take for a number or a day is refused', async () => {
  for (const word of ['1_600', '0b11', '1894-5-3', '1894-05-03T10:00:00Z'])
    expect(await faultsAfter(({ edit }) => edit(place, 'name: Zenda', `name: ${word}`)), word).toEqual([
      expect.stringMatching(/line 1 — .*in quotation marks/),
    ]);
});

test('a year far from all that the atlas tells of is refused', async () => {
  for (const year of ['0894', '2894'])
    expect(await faultsAfter(({ edit }) => edit(statistics, 'on: "1894"', `on: "${year}"`)), year).toEqual([
      expect.stringContaining('claims[0].period.on — is not a year, month or day of the calendar'),
    ]);
});

test.each([
  ['a footnote', 'Words[^1].\n\n[^1]: More words.\n\n', 'has a footnote'],
  ['a link to nowhere', 'See [the paper][paper].', 'has the link [the paper][paper] without an address'],
  [
    'a numeral in the title of a link',
    '[Words](https://example.org "all 5")',
    'has the numeral "5" in prose',
  ],
  ['prose nested beyond reason', `\n\n${'> '.repeat(300)}words\n\n`, 'is nested deeper than 20 levels'],
])('%s in prose is refused', async (_what, words, message) => {
  expect((await faultsWithProse(words)).join('\n')).toContain(message);
});

test('prose that cannot be read is named with the line of the file, and not said to be empty besides', async () => {
  for (const [wrong, reason] of [
    ['<Cite claims="gazette-travellers-1894">', 'Expected a closing tag for `<Cite>`'],
    ['{a', 'Unexpected end of file in expression'],
    ['</Cite>', 'Unexpected closing tag `</Cite>`'],
  ])
    expect(await faultsWithProse(`Words.\n\n${wrong}\n\n`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/${statistics} — line 31 — cannot be read: ${RegExp.escape(reason ?? '')}[^()]* — close every tag`,
        ),
      ),
    ]);
});

test('a word in prose is named with its line of the file, also where a paragraph goes over several', async () => {
  expect(await faultsWithProse('One line\nof words **and** more\nis illegal.\n\n')).toEqual([
    `content/${statistics} — line 31 — says "illegal" — write "irregular", or report the source’s word in \`printed\``,
  ]);
  expect(await faultsWithProse('```\nWords.\nAll 5.\n```\n\n')).toEqual([
    expect.stringContaining(`content/${statistics} — line 31 — has the numeral "5." in prose`),
  ]);
});

test('a file with the line ends of Windows or a byte order mark is a file like others', async () => {
  for (const change of [
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => `\ufeff${text}`,
    (text: string) => text.replaceAll('"', "'"),
  ])
    expect(
      await faultsAfter(async ({ root, write }) => {
        for (const file of [statistics, place])
          await write(file, change(await readFile(path.join(root, 'content', file), 'utf8')));
      }),
    ).toEqual([]);
});

test('a line that ends the facts and says more, and a carriage return alone, are refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(statistics, '\n---\n', '\n---- more\n---\n'))).toEqual([
    `content/${statistics} — line 27 — ends the facts and says more than that — write "---" alone on the line below the facts`,
  ]);
  expect(await faultsAfter(({ edit }) => edit(place, 'name: Zenda\n', 'name: Zenda\r'))).toEqual([
    `content/${place} — line 1 — holds the invisible character U+000D — delete it`,
  ]);
});

test.each([
  ['1,600', '1600, without commas'],
  ["'1,600'", '1600, without commas'],
  ['1.600.000', '1600000, without dots'],
  ["12'600", '12600, without signs between the digits'],
  ['1 600', '1600, without signs between the digits'],
])('the number %s is refused with the digits alone', async (written, remedy) => {
  expect(await faultsAfter(({ edit }) => edit(statistics, 'number: 1600', `number: ${written}`))).toEqual([
    `content/${statistics} — claims[0].value.number — is the text "${written.replaceAll(/^'|'$/g, '')}" and should be a number — write ${remedy}`,
  ]);
});

test('an amount with commas is refused with the digits alone, in both ways of writing it', async () => {
  expect(await faultsAfter(({ edit }) => edit(funding, 'amount: 120000', 'amount: 2,500,000'))).toEqual([
    `content/${funding} — claims[0].value.amount — is the text "2,500,000" and should be a number — write 2500000, without commas`,
  ]);
  for (const [written, digits] of [
    ['2,500,000', '2500000'],
    ['2,000,000', '2000000'],
    ['12,500', '12500'],
  ])
    expect(
      await faultsAfter(({ edit }) =>
        edit(
          funding,
          'value:\n      amount: 120000\n      currency: EUR',
          `value: { amount: ${written}, currency: EUR }`,
        ),
      ),
    ).toEqual([
      `content/${funding} — line 25 — cuts a number at its commas — write ${digits}, without commas`,
    ]);
});

test('a name in the place of an id is answered with the id', async () => {
  const missing = 'Else run `npm run new countries <id>`';
  for (const [written, said] of [
    ['Ruritania', '"Ruritania" is not an id — did you mean "ruritania"?'],
    ['Zenda', '"Zenda" is not an id — did you mean "zenda"?'],
  ])
    expect(
      await faultsAfter(({ edit }) =>
        edit(statistics, 'territory: ruritania\nclaims', `territory: ${written}\nclaims`),
      ),
    ).toEqual([`content/${statistics} — territory — ${said} ${missing}`]);
  expect(await faultsWithProse('<Entry id="Castle repairs">Words</Entry>')).toEqual([
    `content/${statistics} — line 29, <Entry> — "Castle repairs" is not an id — did you mean "castle-repairs"? ${missing}`,
  ]);
});

test('a short name in the place of an id is answered with the id of the body that has it', async () => {
  expect(
    await faultsAfter(async ({ edit, copy }) => {
      await copy('organisations/strelsau-gazette-office.yaml', 'organisations/rooa.yaml');
      await edit('organisations/rooa.yaml', 'name: Office of the Strelsau Gazette', 'name: Archives');
      await edit('organisations/rooa.yaml', 'id: gazette-names-itself', 'id: gazette-names-archives');
      await edit('organisations/strelsau-gazette-office.yaml', 'kind: media', 'shortName: RO\nkind: media');
      await edit('sources/strelsau-gazette.yaml', 'publisher: strelsau-gazette-office', 'publisher: ro');
    }),
  ).toEqual([
    'content/sources/strelsau-gazette.yaml — publisher — no entry of organisations has the id "ro" — did you mean "strelsau-gazette-office"? Else run `npm run new organisations ro`',
  ]);
});

test('content that is not there at all is a fault, and no crash', async () => {
  expect(await faultsAfter(({ remove }) => remove(''))).toEqual([
    'content — folder — is missing — restore the folder, and run the command from the root of the project',
  ]);
});
