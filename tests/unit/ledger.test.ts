import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressBook, destinationOf, formerPages, formerPlaces } from '#ledger/address-book.ts';
import { addressesUnanswered, idsIn, publishedAddresses } from '#ledger/built-site.ts';
import { addressesNew, addressesTaken, addressFaults, entriesLost } from '#ledger/check-addresses.ts';
import { tombstoneFile, writeFileNotices } from '#ledger/file-notices.ts';
import { ledgerText, parseLedger, type AddressKind, type LedgerLine } from '#ledger/ledger.ts';

const on = '2026-12-01';
const why = 'The bridge has another name';
const page = (address: string): LedgerLine => ({ path: address, kind: 'page', since: '2026-11-22' });
const claim = (address: string): LedgerLine => ({ path: address, kind: 'claim', since: '2026-11-22' });
const file = (address: string): LedgerLine => ({ path: address, kind: 'file', since: '2026-11-22' });
const moved = (from: string, to: string): LedgerLine => ({ path: from, event: 'moved', to, on, why });
const retired = (address: string, see?: string): LedgerLine => ({
  path: address,
  event: 'retired',
  on,
  why,
  ...(see ? { see } : {}),
});
const restored = (address: string): LedgerLine => ({ path: address, event: 'restored', on, why });
const site = (...addresses: [string, AddressKind][]) => new Map(addresses);
const faults = (lines: LedgerLine[], ...addresses: [string, AddressKind][]) =>
  addressFaults(addressBook(lines), site(...addresses));

const bridge = page('/places/bridge/');
const bridgeClaim = claim('/places/bridge/#bridge-crossings');
const ford = page('/places/ford/');

describe('the text of a ledger', () => {
  const lines = [
    bridge,
    bridgeClaim,
    ford,
    moved('/places/bridge/', '/places/ford/'),
    restored('/places/bridge/'),
  ];

  test('is read as it was written', () => {
    expect(parseLedger(ledgerText(lines))).toEqual(lines);
  });

  test.each([
    ['{"path":"funding"', 'is not JSON'],
    ['7', 'is no object'],
    [
      '{"path":"funding","kind":"page","since":"2026-11-22"}',
      'has the path "funding" — write a path that begins with "/"',
    ],
    [
      '{"path":"/x/","kind":"picture","since":"2026-11-22"}',
      'has the kind "picture" — write page, entry, claim or file',
    ],
    ['{"path":"/x/","kind":"page"}', 'has no since — write a day such as "2026-11-22"'],
    ['{"path":"/x/","kind":"page","since":"2026-13-40"}', 'has the since "2026-13-40" — write a day'],
    ['{"path":"/x/","kind":"page","since":"2026-02-30"}', 'has the since "2026-02-30" — write a day'],
    ['{"path":"/places/bridge/","kind":"page","since":"2026-11-22"}', 'publishes /places/bridge/ again'],
    [
      '{"path":"/places/bridge/","event":"lost","on":"2026-12-01","why":"x"}',
      'has the event "lost" — write moved, retired or restored',
    ],
    [
      '{"path":"/places/bridge/","event":"published","kind":"page","since":"2026-11-22"}',
      'has the event "published"',
    ],
    [
      '{"path":"/places/bridge/","event":"moved","on":"2026-12-01","why":"x"}',
      'has no to — write the new path',
    ],
    ['{"path":"/places/bridge/","event":"retired","on":"2026-12-01"}', 'has no why — say why'],
    ['{"path":"/places/bridge/","event":"retired","on":"2026-12-01","why":" "}', 'has the why " " — say why'],
    [
      '{"path":"/places/bridge/","event":"retired","on":"2026-12-01","why":"x","to":"/y/"}',
      'has the field "to", which nothing reads',
    ],
    [
      '{"path":"/places/brigde/","event":"retired","on":"2026-12-01","why":"x"}',
      'tells of /places/brigde/, which was never published',
    ],
    [
      '{"path":"/places/ford/","event":"restored","on":"2026-12-01","why":"x"}',
      'restores /places/ford/, which is not gone',
    ],
  ])('%s is refused by its line', (line, message) => {
    expect(() => parseLedger(`${ledgerText([bridge, ford])}${line}\n`)).toThrow(
      `content/addresses.ndjson — line 3 — ${message}`,
    );
  });

  test('all faults are said at once', () => {
    expect(() => parseLedger('7\n\n8\n')).toThrow(/line 1 — .*\n.*line 3 — /);
  });
});

describe('where an address leads', () => {
  test('later lines win', () => {
    const book = addressBook([
      bridge,
      moved('/places/bridge/', '/places/ford/'),
      restored('/places/bridge/'),
      retired('/places/bridge/'),
    ]);
    expect(book.get('/places/bridge/')?.fate?.event).toBe('retired');
    expect(formerPages(book).map(({ path: address }) => address)).toEqual(['/places/bridge/']);
  });

  test('a chain of redirects is followed to its end', () => {
    const book = addressBook([page('/a/'), page('/b/'), moved('/a/', '/b/'), moved('/b/', '/c/')]);
    expect(destinationOf(book, '/a/')).toEqual({ at: 'live', path: '/c/' });
  });

  test('no ledger makes it follow for ever', () => {
    const names = fc.constantFrom('/a/', '/b/', '/c/', '/d/');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names), { maxLength: 8 }), (redirects) => {
        const book = addressBook([
          ...['/a/', '/b/', '/c/', '/d/'].map(page),
          ...redirects.map(([from, to]) => moved(from, to)),
        ]);
        const last = new Map<string, string>(redirects);
        const end = destinationOf(book, '/a/');
        if (end.at !== 'circle') expect(last.has(end.path)).toBe(false);
        else expect(last.has('/a/')).toBe(true);
      }),
    );
  });

  test('fragments that left a page are known on it', () => {
    const book = addressBook([
      bridge,
      bridgeClaim,
      claim('/places/bridge/#bridge-name'),
      moved('/places/bridge/#bridge-crossings', '/places/ford/#bridge-crossings'),
      retired('/places/bridge/#bridge-name'),
    ]);
    expect(
      formerPlaces(book)
        .get('/places/bridge/')
        ?.map(({ id, to }) => [id, to]),
    ).toEqual([
      ['bridge-crossings', '/places/ford/#bridge-crossings'],
      ['bridge-name', undefined],
    ]);
    expect(formerPlaces(book).get('/places/ford/')).toBeUndefined();
  });
});

describe('the promise is broken by', () => {
  test('a page that stopped answering, with the commands that mend it', () => {
    expect(faults([bridge])).toEqual([
      'content/addresses.ndjson — /places/bridge/ — this page, published since 2026-11-22, would stop answering — restore the entry under its old id; then `npm run rename places bridge <new id> -- --why "…"` or `npm run retire places bridge -- --why "…"` lets the address lead on',
    ]);
  });

  test('a claim that left its page, with the line that mends it', () => {
    expect(
      faults([bridge, bridgeClaim], ['/places/bridge/', 'page'], ['/places/ford/#bridge-crossings', 'claim']),
    ).toEqual([
      expect.stringContaining(
        'append {"path":"/places/bridge/#bridge-crossings","event":"moved","to":"/places/ford/#bridge-crossings"',
      ),
    ]);
    expect(faults([bridge, bridgeClaim], ['/places/bridge/', 'page'])).toEqual([
      expect.stringContaining('append {"path":"/places/bridge/#bridge-crossings","event":"retired"'),
    ]);
  });

  test('a claim that is left behind when its page is renamed', () => {
    expect(
      faults([bridge, bridgeClaim, moved('/places/bridge/', '/places/ford/')], ['/places/ford/', 'page']),
    ).toEqual([expect.stringContaining('/places/bridge/#bridge-crossings — this claim, published since')]);
  });

  test('a file that is gone', () => {
    expect(faults([file('/data/old.csv')])).toEqual([
      'content/addresses.ndjson — /data/old.csv — this file, published since 2026-11-22, would stop answering — restore it, or append a line that says where it moved or why it was retired',
    ]);
  });

  test.each([
    ['moved', moved('/places/bridge/', '/places/ford/')],
    ['retired', retired('/places/bridge/')],
  ])('another entry at the address of one that %s', (event, line) => {
    expect(faults([bridge, line], ['/places/bridge/', 'page'], ['/places/ford/', 'page'])).toEqual([
      `content/addresses.ndjson — /places/bridge/ — ${event} on ${on} and now stands for something else — give the new one another id; ids are addresses and are never used twice`,
    ]);
  });

  test('an id of a retired entry or claim that is used again elsewhere', () => {
    expect(faults([bridge, retired('/places/bridge/')], ['/statistics/bridge/', 'page'])).toEqual([
      `content/addresses.ndjson — /statistics/bridge/ — takes the id of /places/bridge/, which retired on ${on} — give the new one another id; ids are addresses and are never used twice`,
    ]);
    expect(
      faults(
        [bridge, bridgeClaim, retired('/places/bridge/#bridge-crossings')],
        ['/places/bridge/', 'page'],
        ['/places/ford/#bridge-crossings', 'claim'],
      ),
    ).toEqual([expect.stringContaining('takes the id of /places/bridge/#bridge-crossings')]);
  });

  test('a redirect to nothing', () => {
    expect(faults([bridge, moved('/places/bridge/', '/places/fjord/')])).toEqual([
      'content/addresses.ndjson — /places/bridge/ — moved to /places/fjord/, where nothing is — append a line that moves it to an address that stands, or retires it',
    ]);
  });

  test('redirects in a circle', () => {
    expect(
      faults([
        bridge,
        ford,
        moved('/places/bridge/', '/places/ford/'),
        moved('/places/ford/', '/places/bridge/'),
      ]),
    ).toEqual([
      expect.stringContaining('/places/bridge/ — moved to /places/ford/, and from there in a circle'),
      expect.stringContaining('/places/ford/ — moved to /places/bridge/, and from there in a circle'),
    ]);
  });

  test('a redirect to a tombstone', () => {
    expect(
      faults([bridge, ford, moved('/places/bridge/', '/places/ford/'), retired('/places/ford/')]),
    ).toEqual([expect.stringContaining('/places/bridge/ — moved to /places/ford/, and ends at the retired')]);
  });

  test('tombstones that send readers to nothing, or to each other', () => {
    expect(faults([bridge, retired('/places/bridge/', '/places/fjord/')])).toEqual([
      expect.stringContaining('sends readers to /places/fjord/, where nothing is'),
    ]);
    expect(
      faults([
        bridge,
        ford,
        retired('/places/bridge/', '/places/ford/'),
        retired('/places/ford/', '/places/bridge/'),
      ]),
    ).toEqual([
      expect.stringContaining('/places/bridge/ — sends readers to /places/ford/, and from there in a circle'),
      expect.stringContaining('/places/ford/ — sends readers to /places/bridge/, and from there in a circle'),
    ]);
  });
});

describe('the promise is kept by', () => {
  test('a renamed entry whose claims went with it', () => {
    expect(
      faults(
        [
          bridge,
          bridgeClaim,
          moved('/places/bridge/', '/places/ford/'),
          moved('/places/bridge/#bridge-crossings', '/places/ford/#bridge-crossings'),
        ],
        ['/places/ford/', 'page'],
        ['/places/ford/#bridge-crossings', 'claim'],
      ),
    ).toEqual([]);
  });

  test('a retired entry, also where its tombstone leads to another', () => {
    expect(
      faults(
        [bridge, ford, retired('/places/bridge/', '/places/ford/'), retired('/places/ford/', '/places/')],
        ['/places/', 'page'],
      ),
    ).toEqual([]);
  });

  test('an entry that took back the id it had before', () => {
    expect(
      faults(
        [
          bridge,
          moved('/places/bridge/', '/places/ford/'),
          ford,
          restored('/places/bridge/'),
          moved('/places/ford/', '/places/bridge/'),
        ],
        ['/places/bridge/', 'page'],
      ),
    ).toEqual([]);
  });
});

test('an entry at the address of a redirect is found before the site is built', () => {
  const book = addressBook([bridge, moved('/places/bridge/', '/places/ford/')]);
  expect(addressesTaken(book, ['/places/ford/', '/places/bridge/'])).toHaveLength(1);
});

test('an entry that is gone is found before the site is built, and nothing else is', () => {
  const book = addressBook([
    page('/places/bridge/'),
    page('/places/ford/'),
    page('/places/'),
    page('/about/'),
    page('/charts/bridges/'),
    page('/places/mill/'),
    moved('/places/mill/', '/places/ford/'),
    claim('/places/bridge/#bridge-crossings'),
    file('/places/bridge.json'),
    { path: '/terms/#road', kind: 'entry', since: '2026-11-22' },
  ]);
  const sections = ['places', 'terms'];
  expect(entriesLost(book, ['/places/bridge/', '/places/ford/', '/terms/#road'], sections)).toEqual([]);
  expect(entriesLost(book, ['/places/ford/'], sections)).toEqual([
    expect.stringContaining('/places/bridge/ — this page, published since 2026-11-22, would stop answering'),
    expect.stringContaining('/terms/#road — this entry, published since 2026-11-22, would stop answering'),
  ]);
});

test('an address that is new is found', () => {
  const published = site(['/places/bridge/', 'page'], ['/data/funding.csv', 'file']);
  expect(addressesNew(addressBook([bridge]), published)).toEqual([
    { path: '/data/funding.csv', kind: 'file' },
  ]);
});

test('ids are read from HTML', () => {
  expect(idsIn('<li id="a"><p class="b" id="c">x</p></li>')).toEqual(new Set(['a', 'c']));
});

describe('a retired file says so', () => {
  const line = {
    path: '/funding/a.json',
    event: 'retired',
    on,
    why: 'Out & <about>',
    see: '/funding/',
  } as const;

  test('in JSON', () => {
    expect(JSON.parse(tombstoneFile({ ...line, path: '/funding/a.csl.json' }))).toEqual({
      address: '/funding/a.csl.json',
      retired: on,
      why: 'Out & <about>',
      see: '/funding/',
    });
  });

  test('in XML, with signs that XML keeps for itself written as entities', () => {
    expect(tombstoneFile({ ...line, path: '/funding/a.xml' })).toContain('why="Out &amp; &lt;about>"');
  });

  test('in lines of text', () => {
    expect(tombstoneFile({ ...line, path: '/funding/a.bib' })).toBe(
      `address: /funding/a.bib\nretired: ${on}\nwhy: Out & <about>\nsee: /funding/\n`,
    );
  });
});

describe('a built site', () => {
  /** Writes a small site, asks something of it, and takes it away again. */
  async function withSite<T>(files: Record<string, string>, ask: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(path.join(tmpdir(), 'built-'));
    try {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
      }
      return await ask(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  const files = {
    'index.html': '<p id="bridge-crossings">',
    'places/ford/index.html': '<li id="bridge-crossings"><h2 id="claims">',
    'places/bridge/index.html': '<meta name="atlas-address" content="moved"><li id="bridge-crossings">',
    'references/index.html': '<li id="list-of-bridges">',
    'data/claims.json':
      '{"claims":[{"id":"bridge-crossings","address":"https://example.org/atlas/places/ford/#bridge-crossings"}]}',
    'data/references.json': '{"entries":[{"id":"list-of-bridges","address":"/references/#list-of-bridges"}]}',
    'fonts/a.woff2': '',
  };
  const book = addressBook([
    bridge,
    bridgeClaim,
    file('/data/old.json'),
    moved('/places/bridge/', '/places/ford/'),
    moved('/places/bridge/#bridge-crossings', '/places/ford/#bridge-crossings'),
    moved('/data/old.json', '/data/claims.json'),
  ]);

  test('answers at its pages, files, claims and entries, and not at its notices', async () => {
    const published = await withSite(files, (folder) => publishedAddresses(folder, book));
    expect(Object.fromEntries(published)).toEqual(
      Object.fromEntries([
        ['/', 'page'],
        ['/data/claims.json', 'file'],
        ['/data/references.json', 'file'],
        ['/places/ford/', 'page'],
        ['/places/ford/#bridge-crossings', 'claim'],
        ['/references/', 'page'],
        ['/references/#list-of-bridges', 'entry'],
      ]),
    );
  });

  test('gets copies of files that moved, which are no addresses of its own; another file there is', async () => {
    await withSite(files, async (folder) => {
      await writeFileNotices(folder, book);
      expect(await readFile(path.join(folder, 'data/old.json'), 'utf8')).toBe(files['data/claims.json']);
      expect([...(await publishedAddresses(folder, book)).keys()]).not.toContain('/data/old.json');
      await writeFile(path.join(folder, 'data/old.json'), '{}');
      expect([...(await publishedAddresses(folder, book)).keys()]).toContain('/data/old.json');
    });
  });

  test('is told which old addresses it leaves without an answer', async () => {
    expect(await withSite(files, (folder) => addressesUnanswered(folder, book))).toEqual(['/data/old.json']);
    const without = { ...files, 'places/bridge/index.html': '<meta name="atlas-address" content="moved">' };
    expect(await withSite(without, (folder) => addressesUnanswered(folder, book))).toEqual([
      '/places/bridge/#bridge-crossings',
      '/data/old.json',
    ]);
  });
});
