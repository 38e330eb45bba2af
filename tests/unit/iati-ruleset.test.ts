import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../scripts/iati/judgement.ts';
import { treeOf, UnaskableExpression } from '../../scripts/iati/expression.ts';
import { ruleKinds } from '../../scripts/iati/rule-kinds.ts';
import { readRuleset } from '../../scripts/iati/ruleset.ts';

const text = readFileSync('tests/fixtures/iati-rule-kinds.json', 'utf8');
const { cases, faults } = readRuleset(text);
const noon = new Date('1894-07-01T12:00:00Z');

/** What a case finds in one invented road: `<road start="…">…</road>`. */
function judgementsOf(id: string, road: string): Judgement[] {
  const file = treeOf(`<roads>${road}</roads>`);
  const one = cases.find(({ info }) => info.id === id);
  if (!one) throw new Error(`no case ${id}`);
  return one.judgeFile(file, noon).map(({ context: _, ...judgement }) => judgement);
}

const found = (id: string, road: string): string | undefined =>
  judgementsOf(id, road).flatMap((judgement) => ('found' in judgement ? judgement.found : []))[0];

const verdict = (id: string, road: string): string | undefined => judgementsOf(id, road)[0]?.verdict;

test('every kind of rule is read from the invented ruleset', () => {
  expect(faults).toEqual([]);
  const ids = new Set(cases.map(({ info }) => info.id.split(' ')[0]));
  expect(ids).toEqual(new Set([...Object.keys(ruleKinds), 'loop']));
});

/** By the id of the case: a road that keeps it, one that breaks it, what is found there. */
const roads: [id: string, kept: string, broken: string, found: string][] = [
  [
    'no_more_than_one',
    '<road><guard/></road>',
    '<road><guard/><keeper/></road>',
    'there are 2: keeper, guard',
  ],
  ['atleast_one', '<road keeper="Rupert"/>', '<road/>', 'there is no keeper and no @keeper'],
  ['only_one_of', '<road><guard/></road>', '<road/>', 'there are 0 where there must be one'],
  [
    'only_one_of',
    '<road closed="1"/>',
    '<road closed="1"><guard/></road>',
    'there is guard beside road/@closed',
  ],
  [
    'one_or_all lang',
    '<road><sign><narrative xml:lang="en"/></sign></road>',
    '<road><sign><narrative xml:lang="en"/><narrative/></sign></road>',
    'there is no @xml:lang, and no @xml:lang in narrative',
  ],
  [
    'one_or_all lang',
    '<road xml:lang="en"><narrative/></road>',
    '<road><narrative/></road>',
    'no @xml:lang in narrative',
  ],
  [
    'one_or_all currency',
    '<road><toll><value currency="EUR"/></toll></road>',
    '<road><toll><value/></toll><forecast/></road>',
    'no @currency in value, forecast',
  ],
  [
    'one_or_all sector',
    '<road><transaction><sector/></transaction></road>',
    '<road><transaction><sector/></transaction><transaction/></road>',
    'no sector in transaction',
  ],
  ['dependent', '<road><guard/><keeper/></road>', '<road><guard/></road>', 'there is no keeper'],
  [
    'sum',
    '<road><part percentage="33.3"/><part percentage="66.7"/></road>',
    '<road><part percentage="30"/></road>',
    'adds up to 30, not to 100',
  ],
  [
    'strict_sum',
    '<road><part percentage="0.1"/><part percentage="0.2"/><part percentage="99.7"/></road>',
    '<road><part/><part/></road>',
    'adds up to 0, not to 100',
  ],
  [
    'range',
    '<road><part percentage="0"/><part percentage="100"/></road>',
    '<road><part percentage="100.5"/></road>',
    'is "100.5"',
  ],
  ['range', '<road><part percentage="5"/></road>', '<road><part percentage=""/></road>', 'is ""'],
  [
    'range without max',
    '<road><part percentage="500"/></road>',
    '<road><part percentage="-1"/></road>',
    'is "-1"',
  ],
  [
    'date_order',
    '<road start="1894-04-01" end="1894-04-01"/>',
    '<road start="1894-04-02" end="1894-04-01"/>',
    '1894-04-02 is after 1894-04-01',
  ],
  [
    'date_order',
    '<road start="1894-04-01" end="1894-04-02Z"/>',
    '<road start="1894-04" end="1894-04-01"/>',
    '"1894-04" is no date',
  ],
  [
    'date_order NOW',
    '<road><toll on="1894-07-01"/></road>',
    '<road><toll on="1894-07-01"/><toll on="1894-07-02"/></road>',
    '1894-07-02 is after today',
  ],
  [
    'date_now',
    '<road opened="1894-07-01T11:59:00Z"/>',
    '<road opened="1894-07-01T12:00:01Z"/>',
    '1894-07-01T12:00:01Z is after today',
  ],
  [
    'time_limit',
    '<road start="1893-01-01" end="1894-01-01"/>',
    '<road start="1893-01-01" end="1894-01-02"/>',
    '1893-01-01 to 1894-01-02 is more than a year',
  ],
  [
    'between_dates',
    '<road start="1893-01-01" end="1894-01-01"><toll on="1893-01-01"/></road>',
    '<road start="1893-01-01" end="1894-01-01"><toll on="1894-01-02"/></road>',
    '1894-01-02 is after 1894-01-01',
  ],
  [
    'regex_matches',
    '<road><code>ab</code></road>',
    '<road><code>a/b</code></road>',
    '"a/b" does not match ^[^/&]+$',
  ],
  ['regex_no_matches', '<road><code>ab</code></road>', '<road><code>a/b</code></road>', '"a/b" matches [/&]'],
  [
    'startswith',
    '<road owner="crown"><former-owner>town</former-owner><code>town-1</code></road>',
    '<road owner="crown"><code>crown1</code></road>',
    '"crown1" does not begin with "crown-"',
  ],
  [
    'unique',
    '<road owner="crown"><code>crown-1</code></road>',
    '<road owner="crown"><code>crown</code></road>',
    '"crown" stands twice',
  ],
  [
    'if_then',
    '<road value="12"/>',
    '<road value="a dozen"/>',
    '@value holds, and number(@value) = @value does not',
  ],
  [
    'no_spaces',
    '<road><code>a b</code></road>',
    '<road><code>ab\n</code></road>',
    'begins or ends with a blank',
  ],
  [
    'loop',
    `<road><part list="it's" percentage="60"/><part list="it's" percentage="40"/><part list="b" percentage="5"/></road>`,
    `<road><part list="it's" percentage="60"/><part list="it's" percentage="30"/></road>`,
    'adds up to 90, not to 100',
  ],
];

test.each(roads)('%s is kept and broken', (id, kept, broken, message) => {
  expect(judgementsOf(id, kept).map((judgement) => judgement.verdict)).toContain('kept');
  expect(found(id, kept)).toBeUndefined();
  expect(found(id, broken)).toContain(message);
});

test('every case of the invented ruleset is tried', () => {
  const tried = new Set([...roads.map(([id]) => id), 'regex_matches Registry', 'startswith Registry']);
  expect(tried).toEqual(new Set(cases.map(({ info }) => info.id)));
});

const silent = cases
  .map(({ info }) => info.id)
  .filter((id) => !['atleast_one', 'only_one_of', 'loop'].includes(id));

test.each(silent)('%s has no object in an empty road', (id) => {
  expect(verdict(id, '<road/>')).toBe('without object');
});

test('a rule has no object where its context is not there, and a loop where it has no value', () => {
  expect(judgementsOf('atleast_one', '<river/>')).toEqual([]);
  expect(judgementsOf('loop', '<road/>')).toEqual([]);
});

test('every element of the context is judged for itself', () => {
  expect(judgementsOf('atleast_one', '<road/><road keeper="Rupert"/>').map((one) => one.verdict)).toEqual([
    'broken',
    'kept',
  ]);
});

test.each(['regex_matches Registry', 'startswith Registry'])(
  '%s is not broken where only the Registry could tell',
  (id) => {
    expect(verdict(id, '<road><code>a/b</code></road>')).toBe('undecidable');
  },
);

test('a rule that the Registry could only lift is kept where it is kept', () => {
  expect(verdict('regex_matches Registry', '<road><code>ab</code></road>')).toBe('kept');
});

describe('a ruleset that is not understood is refused', () => {
  type Json = Record<string, unknown>;
  const info = { id: '1.1', severity: 'error', category: 'information', message: 'Message.' };
  const ruleset = (rule: string, one: Json): string =>
    JSON.stringify({
      '/roads/road': { [rule]: { cases: [{ ...(rule !== 'loop' && { ruleInfo: info }), ...one }] } },
    });
  const at = '/roads/road — ';

  test.each<[what: string, text: string, fault: string]>([
    ['no JSON', '{', 'the whole file — is no JSON'],
    ['no case', '{}', 'the whole file — holds no case'],
    [
      'no list of cases',
      '{"/roads/road":{"unique":{"cases":[]}}}',
      'the whole file — /roads/road.unique.cases — ',
    ],
    [
      'an unknown kind',
      ruleset('atleast_two', {}),
      `${at}atleast_two, case 1 — "atleast_two" is no kind of rule — write one of no_more_than_one`,
    ],
    [
      'a name every object has',
      ruleset('toString', {}),
      `${at}toString, case 1 — "toString" is no kind of rule`,
    ],
    [
      'a loop in a loop',
      ruleset('loop', { foreach: 'a', do: { loop: { cases: [{}] } }, subs: ['a'] }),
      '"loop" is no kind of rule',
    ],
    [
      'an unknown key',
      ruleset('unique', { paths: ['a'], eval: 'b' }),
      `${at}unique, case 1 — Unrecognized key: "eval"`,
    ],
    ['a key that is missing', ruleset('unique', {}), `${at}unique, case 1 — paths — `],
    [
      'a path that is no XPath',
      ruleset('unique', { paths: ['a', 'b['] }),
      `${at}unique, case 1 — paths.1 — "b[" is no XPath 1.0`,
    ],
    ['a context that is none', '{"a[":{"unique":{"cases":[{}]}}}', 'a[ — "a[" is no XPath 1.0'],
    [
      'a regular expression that is none',
      ruleset('regex_matches', { paths: ['a'], regex: '(' }),
      `regex — "(" is no regular expression`,
    ],
    [
      'a word for all that is unknown',
      ruleset('one_or_all', { one: 'a', all: 'b' }),
      `${at}one_or_all, case 1 — all — `,
    ],
    [
      'an unknown severity',
      ruleset('unique', { paths: ['a'], ruleInfo: { ...info, severity: 'grave' } }),
      `${at}unique, case 1 — ruleInfo.severity — `,
    ],
    [
      'an unknown list of the Registry',
      ruleset('unique', { paths: ['a'], idCondition: 'X' }),
      'case 1 — idCondition — ',
    ],
    [
      'a value of no loop',
      ruleset('unique', { paths: ["a[b = '$1']", 'c[$1]'] }),
      'paths.1 — "c[$1]" is no XPath 1.0',
    ],
    [
      'a substitution for nothing',
      ruleset('loop', {
        foreach: 'a',
        do: { unique: { cases: [{ paths: ['b'], ruleInfo: info }] } },
        subs: ['if'],
      }),
      'unique, case 1 — has no "if", which `subs` names',
    ],
  ])('%s', (_what, broken, fault) => {
    const { faults: lines } = readRuleset(broken);
    expect(lines.join('\n')).toContain(fault);
  });

  test('all faults are named in one run', () => {
    const both = JSON.stringify({
      '/a': {
        unique: { cases: [{ paths: ['b['], ruleInfo: info }, { ruleInfo: info }] },
        nothing: { cases: [{}] },
      },
    });
    expect(readRuleset(both).faults).toHaveLength(3);
  });

  test('an expression that no file can be asked says so when it is put to one', () => {
    const { cases: read } = readRuleset(ruleset('unique', { paths: ['a[invented(b)]'] }));
    const file = treeOf('<roads><road><a/></road></roads>');
    expect(() => read[0]?.judgeFile(file, noon)).toThrow(UnaskableExpression);
    expect(() => read[0]?.judgeFile(file, noon)).toThrow('"a[invented(b)]" cannot be asked');
  });
});
