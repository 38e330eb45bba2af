// The commands that rename and retire entries, run on a copy of Ruritania.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#checking/check-content.ts';
import { entryDigest } from '#checking/entry-digest.ts';
import { parseFile } from '#checking/parse-file.ts';
import { buildAtlas } from '#data/atlas.ts';
import { changesOf } from '#data/changes.ts';
import { checkedDigest, type CheckableClaim } from '#provenance/verify.ts';
import { addressBook, destinationOf } from '#ledger/address-book.ts';
import { addressFaults } from '#ledger/check-addresses.ts';
import { parseLedger, type AddressKind } from '#ledger/ledger.ts';
import { collectionNames } from '#schemas/collections.ts';
import { makeChange } from '../../scripts/change-content.ts';
import { withReferencesRenamed, withRevision } from '../../scripts/rewrite-entry.ts';
import { renameEntry } from '../../scripts/rename-entry.ts';
import { retireEntry } from '../../scripts/retire-entry.ts';
import { newEntry } from '../../scripts/new-entry.ts';
import { callCommand } from './call-command.ts';
import { ruritania } from './ruritania.ts';

let root: string;
const whole = (file: string) => path.join(root, file);
const read = (file: string) => readFileSync(whole(file), 'utf8');

const published = [
  ['/countries/ruritania/', 'page'],
  ['/countries/ruritania/#gazette-ruritania-matters', 'claim'],
  ['/funding/castle-repairs/', 'page'],
  ['/funding/castle-repairs/#castle-repairs-amount', 'claim'],
  ['/funding/castle-repairs.json', 'file'],
  ['/funding/castle-repairs.csl.json', 'file'],
  ['/funding/castle-repairs-ii/', 'page'],
  ['/references/', 'page'],
  ['/references/#list-of-ruritania', 'entry'],
] as const satisfies [string, AddressKind][];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'address-commands-'));
  cpSync(path.join(ruritania, 'content'), whole('content'), { recursive: true });
  for (const collection of collectionNames) mkdirSync(whole(`content/${collection}`), { recursive: true });
  cpSync(whole('content/funding/castle-repairs.mdx'), whole('content/funding/castle-repairs-ii.mdx'));
  edit('content/funding/castle-repairs-ii.mdx', /castle-repairs-amount/g, 'castle-repairs-ii-amount');
  edit('content/funding/castle-repairs-ii.mdx', 'BRA-F-001', 'BRA-F-002');
  renewDigests();
  writeFileSync(
    whole('content/addresses.ndjson'),
    published
      .map(([address, kind]) => `{"path":"${address}","kind":"${kind}","since":"2026-11-22"}\n`)
      .join(''),
  );
  writeFileSync(
    whole('content/verification.json'),
    JSON.stringify({
      on: '2026-11-22',
      copies: {},
      claims: { 'castle-repairs-amount': {}, 'castle-repairs-ii-amount': {} },
    }),
  );
});

afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, from: string | RegExp, to: string): void {
  const text = read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(whole(file), changed);
}

/** Writes the digest of every entry into the last line of its history, as if that line told of the last change. */
function renewDigests(): void {
  for (const collection of collectionNames)
    for (const name of readdirSync(whole(`content/${collection}`))) {
      const file = `content/${collection}/${name}`;
      const { parsed } = parseFile({ file, id: name, text: read(file) });
      if (parsed)
        writeFileSync(
          whole(file),
          read(file).replace(/(digest: ")[0-9a-f]{12}"(?![^]*digest: ")/, `$1${entryDigest(parsed)}"`),
        );
    }
}

/** Every file of the content with its text. */
const contentNow = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(whole('content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  );

const commands = { rename: renameEntry, retire: retireEntry };
function run(command: keyof typeof commands, ...args: string[]) {
  // What a test has changed by hand is as if its line had been written.
  renewDigests();
  return callCommand(commands[command], root, ...args);
}

/** Defines the one way in which projects of these tests belong together. */
const defineRelation = () =>
  writeFileSync(
    whole('content/vocabularies/funding-relations.yaml'),
    '# How projects belong together.\nsame-programme:\n  label: Same programme\n  definition: Both pay for one thing.\n',
  );

const book = () => addressBook(parseLedger(read('content/addresses.ndjson')));
const why = ['--why', 'The castle has another name'];

describe('rename', () => {
  test('moves the file, its references and every address, and leaves sound content', async () => {
    defineRelation();
    edit(
      'content/funding/castle-repairs-ii.mdx',
      'related: []',
      'related:\n  # see there\n  - { entry: "castle-repairs", relation: same-programme }',
    );
    defineRelation();
    const ledger = read('content/addresses.ndjson');
    const { status, output } = await run('rename', 'funding', 'castle-repairs', 'zenda-repairs', ...why);
    expect(output).toContain(
      'content/funding/zenda-repairs.mdx: renamed from castle-repairs, references in 1 files rewritten',
    );
    expect(output).toContain('4 old addresses lead to the new ones');
    expect(status).toBe(0);
    expect((await checkContent(root)).faults).toEqual([]);
    expect(read('content/funding/castle-repairs-ii.mdx')).toContain(
      'related:\n  # see there\n  - { entry: "zenda-repairs", relation: same-programme }\n',
    );
    expect(read('content/funding/zenda-repairs.mdx')).toMatch(
      /why: For the tests\n {2}- on: "\d{4}-\d\d-\d\d"\n {4}digest: "[0-9a-f]{12}"\n {4}what: "Address changed"\n {4}why: "The castle has another name"\n {4}upkeep: true\n---\n/,
    );
    // Claims keep their ids.
    expect(read('content/funding/zenda-repairs.mdx')).toContain('amount: castle-repairs-amount');
    expect(read('content/addresses.ndjson').startsWith(ledger)).toBe(true);
    for (const end of ['/', '/#castle-repairs-amount', '.json', '.csl.json'])
      expect(destinationOf(book(), `/funding/castle-repairs${end}`)).toEqual({
        at: 'live',
        path: `/funding/zenda-repairs${end}`,
      });
    expect(book().get('/funding/castle-repairs-ii/')?.fate).toBeUndefined();
    const after = published.map(([address, kind]): [string, AddressKind] => [
      address.replace(/castle-repairs(?=[/.])/, 'zenda-repairs'),
      kind,
    ]);
    expect(addressFaults(book(), new Map(after))).toEqual([]);
  });

  test('follows a country into facts and prose of other entries', async () => {
    edit(
      'content/funding/castle-repairs.mdx',
      'repairs of the castle.\n',
      'repairs in <Entry id="ruritania">the kingdom</Entry>.\n',
    );
    const { status, output } = await run('rename', 'countries', 'ruritania', 'kingdom-of-ruritania', ...why);
    expect(status, output).toBe(0);
    expect((await checkContent(root)).faults).toEqual([]);
    expect(read('content/funding/castle-repairs.mdx')).toContain(
      '<Entry id="kingdom-of-ruritania">the kingdom</Entry>',
    );
    expect(read('content/funding/castle-repairs.mdx')).toContain('territory: kingdom-of-ruritania');
    // The id of another entry that only begins like it stays.
    expect(read('content/countries/kingdom-of-ruritania.mdx')).toContain('reference: list-of-ruritania');
  });

  test('keeps what is known of entries that only follow: their digests, and the checks of their claims', async () => {
    const claimOf = (text: string) =>
      (parseFile({ file: 'x.mdx', id: 'x', text }).parsed?.input['claims'] as [CheckableClaim])[0];
    const file = 'content/statistics/travellers-on-the-road.mdx';
    const check = { digest: checkedDigest(claimOf(read(file))), line: 2, offset: 90 };
    const stale = { digest: 'ffffffffffff', line: 3, offset: 100 };
    writeFileSync(
      whole('content/verification.json'),
      JSON.stringify({
        on: '2026-11-22',
        copies: {},
        claims: { 'gazette-travellers-1894': check, 'castle-repairs-amount': stale },
      }),
    );
    expect((await run('rename', 'countries', 'ruritania', 'kingdom-of-ruritania', ...why)).status).toBe(0);
    expect(read(file)).toMatch(
      / {4}what: "Follows kingdom-of-ruritania to its address"\n {4}why: "The castle has another name"\n {4}upkeep: true\n/,
    );
    const { claims } = JSON.parse(read('content/verification.json')) as {
      claims: Record<string, typeof check>;
    };
    const after = checkedDigest(claimOf(read(file)));
    expect(after).not.toBe(check.digest);
    expect(claims['gazette-travellers-1894']).toEqual({ ...check, digest: after });
    // What did not count before does not count afterwards.
    expect(claims['castle-repairs-amount']).toEqual(stale);
    const { faults, ...content } = await checkContent(root);
    expect(faults).toEqual([]);
    const changes = changesOf(buildAtlas(content, () => undefined));
    expect(changes.filter(({ what }) => what.startsWith('Follows') || what === 'Address changed')).toEqual(
      [],
    );
    expect(changes).toHaveLength(content.entries.length);
  });

  test('reaches entries that share a page', async () => {
    expect((await run('rename', 'references', 'list-of-ruritania', 'list-of-kingdoms', ...why)).status).toBe(
      0,
    );
    expect(destinationOf(book(), '/references/#list-of-ruritania')).toEqual({
      at: 'live',
      path: '/references/#list-of-kingdoms',
    });
  });

  test('can be done twice in a row, and taken back', async () => {
    for (const [from, to] of [
      ['castle-repairs', 'zenda-repairs'],
      ['zenda-repairs', 'zenda-works'],
      ['zenda-works', 'castle-repairs'],
    ] as const)
      expect((await run('rename', 'funding', from, to, ...why)).status).toBe(0);
    for (const id of ['castle-repairs', 'zenda-repairs', 'zenda-works'])
      expect(destinationOf(book(), `/funding/${id}/#castle-repairs-amount`)).toEqual({
        at: 'live',
        path: '/funding/castle-repairs/#castle-repairs-amount',
      });
    expect(addressFaults(book(), new Map(published))).toEqual([]);
  });

  test('of an entry that was never published leaves the ledger alone', async () => {
    const ledger = read('content/addresses.ndjson');
    const { status, output } = await run('rename', 'places', 'zenda', 'zenda-castle', ...why);
    expect(status, output).toBe(0);
    expect(output).toContain('It was never published');
    expect(read('content/addresses.ndjson')).toBe(ledger);
  });

  test.each([
    [[], '0 of 3 words are given — write npm run rename'],
    [['funding', 'a', 'b', 'c', ...why], '4 of 3 words are given'],
    [['fundings', 'castle-repairs', 'zenda-repairs', ...why], '"fundings" is no collection'],
    [['funding', 'castle-repairs', 'zenda-repairs'], 'no reason is given — add -- --why'],
    [['funding', 'castle-repairs', 'zenda-repairs', '--why', ' '], 'no reason is given'],
    [['funding', 'castle-repairs', 'Zenda', ...why], '"Zenda" is not an id'],
    [['funding', 'castle-repairs', '../zenda', ...why], '"../zenda" is not an id'],
    [['funding', 'castle-repairs', 'castle-repairs', ...why], 'the two ids are the same'],
    [
      ['funding', 'castle-repair', 'zenda-repairs', ...why],
      'funding has no entry "castle-repair" — did you mean "castle-repairs"?',
    ],
    [['funding', 'castle-repairs', 'ruritania', ...why], '"ruritania" is an entry of countries already'],
    [['funding', 'castle-repairs', 'about', ...why], '"about" is the address of another page'],
    [['funding', 'castle-repairs', 'zenda-repairs', '--why', 'Turkey'], 'says "Turkey"'],
  ])('%j changes nothing and says why', async (args, message) => {
    const before = contentNow();
    const { status, output } = await run('rename', ...args);
    expect(output).toContain(message);
    expect(output).toContain('Nothing was changed.');
    expect(status).toBe(2);
    expect(contentNow()).toEqual(before);
  });

  test('said a second time is refused, with the day of the first', async () => {
    await run('rename', 'funding', 'castle-repairs', 'zenda-repairs', ...why);
    const before = contentNow();
    const { status, output } = await run('rename', 'funding', 'castle-repairs', 'zenda-repairs', ...why);
    expect(output).toMatch(/"castle-repairs" moved on \d{4}-\d\d-\d\d already/);
    expect(status).toBe(2);
    expect(contentNow()).toEqual(before);
  });

  test('to an id that was retired is refused', async () => {
    await run('retire', 'funding', 'castle-repairs-ii', ...why);
    const before = contentNow();
    for (const [collection, id] of [
      ['funding', 'castle-repairs'],
      ['places', 'zenda'],
    ] as const) {
      const { status, output } = await run('rename', collection, id, 'castle-repairs-ii', ...why);
      expect(output).toContain('choose an id that never was one');
      expect(status).toBe(2);
    }
    expect(contentNow()).toEqual(before);
  });

  test('in content that has faults is refused, and so is a broken ledger', async () => {
    writeFileSync(whole('content/addresses.ndjson'), '{}\n');
    expect((await run('rename', 'funding', 'castle-repairs', 'zenda-repairs', ...why)).output).toContain(
      'content/addresses.ndjson — line 1 —',
    );
    edit('content/places/zenda.yaml', 'source: strelsau-gazette', 'source: strelsau');
    const { status, output } = await run('rename', 'funding', 'castle-repairs', 'zenda-repairs', ...why);
    expect(output).toContain('mend these faults first');
    expect(status).toBe(2);
  });

  test('leaves everything as it was where a file cannot be written', async () => {
    writeFileSync(whole('blocked'), '');
    const before = contentNow();
    const change = new Map([
      ['content/places/zenda.yaml', undefined],
      ['content/places/zenda-castle.yaml', read('content/places/zenda.yaml')],
      ['blocked/by-a-file', 'x'],
    ]);
    await expect(makeChange(root, change)).rejects.toThrow('blocked');
    expect(contentNow()).toEqual(before);
  });
});

describe('retire', () => {
  test('takes the file and its checks away, and every address says so', async () => {
    const { status, output } = await run(
      'retire',
      'funding',
      'castle-repairs',
      ...why,
      '--see',
      'castle-repairs-ii',
    );
    expect(output).toContain('content/funding/castle-repairs.mdx: retired\n4 addresses say so');
    expect(status).toBe(0);
    expect((await checkContent(root)).faults).toEqual([]);
    expect(book().get('/funding/castle-repairs/')?.fate).toMatchObject({
      event: 'retired',
      title: 'Castle repairs',
      why: 'The castle has another name',
      see: '/funding/castle-repairs-ii/',
    });
    for (const end of ['/', '/#castle-repairs-amount', '.json', '.csl.json'])
      expect(destinationOf(book(), `/funding/castle-repairs${end}`).at).toBe('retired');
    expect(Object.keys((JSON.parse(read('content/verification.json')) as { claims: object }).claims)).toEqual(
      ['castle-repairs-ii-amount'],
    );
  });

  test('takes the words away that nothing else uses, and no other', async () => {
    defineRelation();
    edit(
      'content/funding/castle-repairs-ii.mdx',
      'related: []',
      'related:\n  - { entry: castle-repairs, relation: same-programme }',
    );
    const { output } = await run('retire', 'funding', 'castle-repairs-ii', ...why);
    expect(output).toContain(
      'content/vocabularies/funding-relations.yaml: without same-programme, which no other entry uses',
    );
    expect(output.match(/vocabularies/g)).toHaveLength(1);
    expect(read('content/vocabularies/funding-relations.yaml')).toBe('# How projects belong together.\n{}\n');
    expect((await checkContent(root)).faults).toEqual([]);
  });

  test('reaches redirects that led to the entry, so that none ends at a tombstone', async () => {
    await run('rename', 'funding', 'castle-repairs', 'zenda-repairs', ...why);
    expect((await run('retire', 'funding', 'zenda-repairs', ...why)).output).toContain('8 addresses say so');
    const left = published.filter(([address]) => !/castle-repairs[/.]/.test(address));
    expect(addressFaults(book(), new Map(left))).toEqual([]);
  });

  test('is refused while anything refers to the entry or its claims, each place named', async () => {
    defineRelation();
    edit(
      'content/funding/castle-repairs-ii.mdx',
      'related: []',
      'related:\n  - { entry: castle-repairs, relation: same-programme }',
    );
    defineRelation();
    edit(
      'content/funding/castle-repairs-ii.mdx',
      'repairs of the castle.',
      'repairs of the castle<Cite claims="castle-repairs-amount" />.',
    );
    renewDigests();
    const before = contentNow();
    const { status, output } = await run('retire', 'funding', 'castle-repairs', ...why);
    expect(output).toContain(
      'content/funding/castle-repairs-ii.mdx — related[0].entry — refers to "castle-repairs" — take it out, or name another entry',
    );
    expect(output).toContain(
      'content/funding/castle-repairs-ii.mdx — line 46, <Cite> — refers to "castle-repairs-amount" — take it out, or name another claim',
    );
    expect(output).toContain('2 references to castle-repairs or its claims');
    expect(status).toBe(2);
    expect(contentNow()).toEqual(before);
  });

  test.each([
    [['funding'], '1 of 2 words are given — write npm run retire'],
    [['fundings', 'castle-repairs', ...why], '"fundings" is no collection'],
    [['funding', 'castle-repairs'], 'no reason is given'],
    [['funding', 'castle', ...why], 'funding has no entry "castle"'],
    [['funding', 'castle-repairs', ...why, '--see', 'castle'], '--see "castle" is no other entry'],
    [
      ['funding', 'castle-repairs', ...why, '--see', 'castle-repairs'],
      '--see "castle-repairs" is no other entry',
    ],
    [['places', 'zenda', ...why, '--sea', 'x'], 'Unknown option'],
  ])('%j changes nothing and says why', async (args, message) => {
    const before = contentNow();
    const { status, output } = await run('retire', ...args);
    expect(output).toContain(message);
    expect(output).toContain('Nothing was changed.');
    expect(status).toBe(2);
    expect(contentNow()).toEqual(before);
  });
});

test('a new entry may not take an id that was retired', async () => {
  await run('retire', 'funding', 'castle-repairs', ...why);
  const { status, output } = await callCommand(newEntry, root, 'places', 'castle-repairs');
  expect(output).toMatch(
    /"castle-repairs" was the id of \/funding\/castle-repairs\/, which retired on .* — choose another id/,
  );
  expect(status).toBe(2);
});

describe('in the text of a file', () => {
  test('references change and nothing else does, comments, quotation marks and claims included', () => {
    const text = `---\r\ncountries: [ 'old', older ] # old\r\namount: old\r\norganisations: []\r\n---\r\n\r\nČć 😀 old <Entry\n  id="old">old</Entry> <Figure claim="old" />\r\n`;
    expect(
      withReferencesRenamed(
        { text, collection: 'funding' },
        { collection: 'countries', from: 'old', to: 'new' },
      ),
    ).toBe(text.replace("'old'", "'new'").replace('id="old"', 'id="new"'));
  });

  test('an id that YAML would read as something else is quoted', () => {
    expect(
      withReferencesRenamed(
        { text: 'countries:\n  - old\n', collection: 'places' },
        { collection: 'countries', from: 'old', to: 'true' },
      ),
    ).toBe('countries:\n  - "true"\n');
  });

  test.each([
    [
      'a list',
      'revisions:\n  - on: "2026-11-22"\n    what: a\n    why: b\n',
      'revisions:\n  - on: "2026-11-22"\n    what: a\n    why: b\n  - on: "2026-12-01"\n    what: "c"\n    why: "d: e"\n',
    ],
    ['a list with fields after it', 'revisions:\n- on: "2026-11-22"\n  why: b\n\nname: x\n', undefined],
    ['a list without a line end', 'revisions:\n  - on: "2026-11-22"\n    why: b', undefined],
    [
      'a list in brackets',
      'revisions: [{ on: "2026-11-22" }]\nname: x\n',
      'revisions: [{ on: "2026-11-22" }, { on: "2026-12-01", what: "c", why: "d: e" }]\nname: x\n',
    ],
  ])('history grows in %s', async (_form, text, expected) => {
    const revision = { on: '2026-12-01', what: 'c', why: 'd: e' };
    const grown = withRevision({ text, collection: 'places' }, revision);
    if (expected) expect(grown).toBe(expected);
    const { parse } = await import('yaml');
    const before = parse(text) as { revisions: unknown[] };
    expect(parse(grown)).toEqual({ ...before, revisions: [...before.revisions, revision] });
  });
});
