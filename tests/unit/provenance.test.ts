import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, placesOf, shortestPassages } from '#provenance/find-passage.ts';
import { fold } from '#provenance/fold.ts';
import { passageAddress } from '#provenance/text-fragment.ts';
import { recordFaults, verificationOf } from '#provenance/verification-record.ts';
import { sha256 } from '#provenance/digest.ts';
import { checkedDigest, verifyClaims } from '#provenance/verify.ts';
import { ruritania } from './ruritania.ts';

const gazette = readFileSync(path.join(ruritania, 'strelsau-gazette.txt'), 'utf8');

describe('finding a passage', () => {
  test('tolerates white space, line breaks and soft hyphens', () => {
    expect(placesOf('the castle of Zenda', gazette)).toHaveLength(2);
    expect(placesOf('repairs of the castle', gazette)).toHaveLength(1);
  });

  test('tolerates hyphens, quotation marks and letters that look alike', () => {
    expect(placesOf('"so-called" road', 'the “so‑called” road')).toHaveLength(1);
    expect(placesOf("the king's road", 'the king’s road')).toHaveLength(1);
    expect(placesOf('Authors: Rassendyll', '\u0410uthors: Rassendyll')).toHaveLength(1);
  });

  test.each([
    ['a changed digit', '1,601 travellers'],
    ['another case', '1,600 Travellers'],
    ['a missing diacritic', 'castle of Zénda'],
    ['another separator', '1.600 travellers'],
    ['a paraphrase', 'travellers numbered 1,600'],
  ])('does not tolerate %s', (_what, passage) => {
    expect(placesOf(passage, gazette)).toEqual([]);
  });

  test('finds whole words only', () => {
    expect(placesOf('12 drones', '112 drones')).toEqual([]);
    expect(placesOf('5 drones', '5 drones and 25 drones')).toHaveLength(1);
  });

  test('finds whole numbers only', () => {
    expect(placesOf('600 travellers', gazette)).toEqual([]);
    expect(placesOf('and 5', '2.5 and 5,000')).toEqual([]);
    expect(placesOf('since 2015', 'It is so since 2015. 12 others')).toHaveLength(1);
    expect(placesOf('2015', 'from 2015, 2016')).toHaveLength(1);
  });

  test('a printed form that is a piece of a word or of a number does not stand in the passage', () => {
    expect(contains('1,600 travellers', '600 travellers')).toBe(false);
    expect(contains('112 drones', '12 drones')).toBe(false);
    expect(contains('2.5 million', '2')).toBe(false);
    expect(contains('€36,150,000', '36,150,000')).toBe(true);
  });

  test('finds a hyphenated word that the copy breaks after its hyphen, and where it begins', () => {
    const copy = 'This is the so-\n  called road - \nand its end.';
    expect(placesOf('so-called road', copy)).toEqual([{ offset: 12, line: 1 }]);
    expect(placesOf('road - and', copy)).toHaveLength(1);
    expect(placesOf('the end', 'at the end ')).toHaveLength(1);
    expect(placesOf('the end ', 'at the end')).toHaveLength(1);
  });

  test('finds places that overlap, so that none is called the only one', () => {
    expect(placesOf('on and on', 'on and on and on')).toHaveLength(2);
  });

  test('says the line of the copy', () => {
    expect(placesOf('120.000 euros', gazette)[0]?.line).toBe(3);
  });

  test('does not depend on how white space and quotation marks are written', () => {
    const word = fc.constantFrom('castle', 'of', 'Zenda', '1,600', 'king’s', '“road”', 're‐pairs');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(' ', '\n', '\u00a0', '  \n '),
        (words, space) => {
          const copy = `Before. ${words.join(space)}. After.`;
          expect(
            placesOf(words.join(' ').replaceAll('’', "'").replaceAll(/[“”]/g, '"').replaceAll('‐', '-'), copy)
              .length,
          ).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('the way back from folded text leads to the same character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { text: folded, origin } = fold(text);
        expect(origin.length).toBeGreaterThanOrEqual(folded.length);
        expect(origin.every((offset) => offset >= 0 && offset <= text.length)).toBe(true);
      }),
    );
  });
});

describe('the shortest passage', () => {
  test('is the words themselves where they occur once', () => {
    expect(shortestPassages('1,600 travellers', gazette, 8)).toEqual(['1,600 travellers']);
  });

  test('is widened word by word where they occur more often', () => {
    for (const passage of shortestPassages('castle of Zenda', gazette, 8)) {
      expect(placesOf(passage, gazette)).toHaveLength(1);
      expect(contains(passage, 'castle of Zenda')).toBe(true);
    }
    expect(shortestPassages('castle of Zenda', gazette, 8)).toHaveLength(2);
  });

  test('is none where no phrase of that length is unique', () => {
    expect(shortestPassages('road', 'road road road road', 2)).toEqual([]);
  });
});

describe('verifying claims', () => {
  const claim = (passage: string, printed?: string) => ({ id: 'c', source: 's', passage, printed });

  test('finds what stands there once, with the printed form in it', () => {
    expect(verifyClaims([claim('1,600 travellers', '1,600 travellers')], gazette)).toMatchObject({
      found: [{ claim: 'c', line: 2 }],
      notFound: [],
    });
  });

  test('says where passage and copy differ in what is tolerated', () => {
    const copy = 'The “so‑called” road. The castle.';
    const { found } = verifyClaims(
      [{ ...claim('"so-called" road'), id: 'typed' }, claim('The castle')],
      copy,
    );
    expect(found.map(({ claim: id, folded }) => [id, folded])).toEqual([
      ['typed', true],
      ['c', false],
    ]);
  });

  test.each([
    [
      'a passage that does not occur',
      claim('1,700 travellers'),
      'the passage “1,700 travellers” does not occur',
    ],
    [
      'a passage that occurs twice',
      claim('castle of Zenda'),
      'the passage “castle of Zenda” occurs 2 times (lines 2, 3); add a word',
    ],
    [
      'a printed form outside the passage',
      claim('In the year', '1,600'),
      'the printed form “1,600” is not within “In the year”',
    ],
  ])('names %s', (_what, wrong, why) => {
    expect(verifyClaims([wrong], gazette).notFound).toEqual([{ claim: 'c', why }]);
  });

  describe('looks for the years of a claim around its passage', () => {
    const far = (length: number) => `In 1893 or 18941 ${'x'.repeat(length)} 1,600 travellers came.`;
    const of1893 = { ...claim('1,600 travellers'), period: { on: '1893-05' } };
    const found = (checked: typeof of1893 & { comparedWith?: Record<string, string> }, copy: string) =>
      verifyClaims([checked], copy).notFound.map(({ why }) => why);

    test('and finds them within 600 characters', () => {
      expect(found(of1893, far(500))).toEqual([]);
      expect(found(of1893, far(700))).toEqual([
        'the year 1893 does not stand within 600 characters of “1,600 travellers”; correct it, or mark it as read by the atlas with yearReadByAtlas: true',
      ]);
    });

    test('and takes no part of a number for one', () => {
      expect(found({ ...of1893, period: { on: '1894' } }, far(10))).toHaveLength(1);
    });

    test('each of them, also of the time compared with', () => {
      const both = { ...claim('1,600 travellers'), period: { from: '1893', to: '1895' } };
      expect(found(both as never, far(10))[0]).toContain('the year 1895 does not stand');
      expect(found({ ...of1893, comparedWith: { on: '1892' } }, far(10))[0]).toContain('the year 1892');
    });

    test('but for those that the atlas has read, and for a time that is not stated', () => {
      const read = { ...of1893, period: { on: '1899', yearReadByAtlas: true as const } };
      expect(found(read, far(10))).toEqual([]);
      expect(found({ ...of1893, period: { stated: false } } as never, far(10))).toEqual([]);
    });
  });

  test('puts every claim into exactly one of the lists', () => {
    const claims = ['1,600 travellers', 'castle of Zenda', 'nothing', 'April 1894'].map((passage, at) => ({
      id: `c${at}`,
      source: 's',
      passage,
    }));
    const { found, notFound } = verifyClaims(claims, gazette);
    expect([...found, ...notFound].map(({ claim: id }) => id).sort()).toEqual(['c0', 'c1', 'c2', 'c3']);
  });

  test('a claim changed after its check is not called verified', () => {
    const checked = claim('1,600 travellers', '1,600 travellers');
    const record = {
      on: '2026-11-22',
      copies: { s: 'the copy' },
      claims: { c: { digest: checkedDigest(checked), line: 2, offset: 90 } },
    };
    expect(verificationOf(checked, 'the copy', record, checkedDigest)).toEqual({
      on: '2026-11-22',
      line: 2,
      offset: 90,
      folded: false,
    });
    for (const changed of [
      { ...checked, printed: '1,600' },
      { ...checked, passage: 'and 1,600 travellers' },
      { ...checked, id: 'd' },
    ])
      expect(verificationOf(changed, 'the copy', record, checkedDigest)).toBeUndefined();
    const moved = { ...checked, source: 't' };
    const both = { ...record, copies: { s: 'the copy', t: 'the copy' } };
    expect(verificationOf(moved, 'the copy', both, checkedDigest)).toBeUndefined();
  });

  test('a check covers the whole claim, and nothing but the claim', () => {
    const whole = {
      ...claim('1,600 travellers', '1,600 travellers'),
      kind: 'figure',
      value: { number: 1600 },
      unit: 'crossings',
      counted: 'crossings',
      period: { on: '1894' },
      territory: 'ruritania',
      modality: 'exact',
      what: 'travellers counted',
      says: 'Travellers were counted.',
      attributedTo: [{ person: 'Rudolf Rassendyll' }],
    };
    const digest = checkedDigest(whole);
    for (const field of Object.keys(whole).filter((name) => name !== 'id')) {
      expect(checkedDigest({ ...whole, [field]: 'another' }), field).not.toBe(digest);
      expect(checkedDigest({ ...whole, [field]: undefined }), field).not.toBe(digest);
    }
    expect(checkedDigest({ ...whole, period: { on: '1895' } })).not.toBe(digest);
    expect(checkedDigest({ ...whole, note: { on: '2026-11-22', text: 'A remark.' } })).toBe(digest);
    expect(checkedDigest(Object.fromEntries(Object.entries(whole).reverse()) as typeof whole)).toBe(digest);
  });

  test('a claim checked in another copy than the one the source names now is not called verified', () => {
    const checked = claim('1,600 travellers', '1,600 travellers');
    const claims = { c: { digest: checkedDigest(checked), line: 2, offset: 90 } };
    const record = { on: '2026-11-22', copies: { s: 'the copy' }, claims };
    expect(verificationOf(checked, 'a newer copy', record, checkedDigest)).toBeUndefined();
    expect(verificationOf(checked, 'the copy', { ...record, copies: {} }, checkedDigest)).toBeUndefined();
  });

  test('a copy is known by its hash', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the record of checks', () => {
  const whole = { on: '2026-11-22', copies: {}, claims: { c: { digest: 'd', line: 1, offset: 0 } } };

  test('has no fault as it is written', () => {
    expect(recordFaults(JSON.stringify(whole))).toEqual([]);
  });

  test.each([
    ['no file', undefined, 'file — is missing'],
    ['broken JSON', '{', 'file — is not JSON'],
    ['a list', '[]', 'file — holds no fields'],
    ['no day', JSON.stringify({ ...whole, on: undefined }), 'on — is no day'],
    ['a word for a day', JSON.stringify({ ...whole, on: 'yesterday' }), 'on — is no day'],
    ['no copies', JSON.stringify({ ...whole, copies: [] }), 'copies — does not name the copies'],
    ['no claims', JSON.stringify({ ...whole, claims: undefined }), 'claims — does not say'],
    [
      'a claim without a line',
      JSON.stringify({ ...whole, claims: { c: { digest: 'd', offset: 0 } } }),
      'claims — ',
    ],
  ])('with %s is refused, and the remedy named', (_what, text, message) => {
    expect(recordFaults(text)).toEqual([expect.stringContaining(`content/verification.json — ${message}`)]);
    expect(recordFaults(text)[0]).toContain('npm run verify -- <folder> --record');
  });
});

describe('the address of a passage', () => {
  test('escapes what has a meaning inside a text fragment', () => {
    expect(passageAddress('https://example.org/a?b=1', 'so-called, “x” & y')).toBe(
      'https://example.org/a?b=1#:~:text=so%2Dcalled%2C%20%E2%80%9Cx%E2%80%9D%20%26%20y',
    );
  });

  test('escapes the apostrophe, which would end an attribute elsewhere', () => {
    expect(passageAddress('https://example.org/', "the king's road")).toContain('the%20king%27s%20road');
  });

  test('replaces a fragment that stands there', () => {
    expect(passageAddress('https://example.org/a#top', 'x')).toBe('https://example.org/a#:~:text=x');
  });
});
