// The kinds of rules of a ruleset, as its specification defines them (IATI-Rulesets, branch version-2.03, SPEC.rst).
// `range` is used by the ruleset and missing from the specification: every value is a number between `min` and `max`,
// both included, as the messages of these rules say, and a bound that is not given is open.
import { z } from 'astro/zod';
import { inOrder, withinAYear } from './dates.ts';
import {
  expression,
  holdsAt,
  nodesAt,
  ownExpression,
  textOf,
  type Expression,
  type Place,
} from './expression.ts';
import {
  broken,
  eachKeeps,
  kept,
  namesOf,
  quoted,
  undecidable,
  withoutObject,
  type Judgement,
} from './judgement.ts';
import { kind, paths, type ReadCase } from './rule-case.ts';

const all = (place: Place, expressions: readonly Expression[]): Node[] =>
  expressions.flatMap((path) => nodesAt(place, path));

/** Judges a sum in decimals: the fourth place is the last that counts, so that binary fractions do not. */
function addsUp(values: readonly Node[], expected: number): Judgement {
  const sum = Number(values.reduce((total, value) => total + Number(textOf(value)), 0).toFixed(4));
  return sum === expected ? kept : broken(`adds up to ${sum}, not to ${expected}`, values[0]);
}

/** Elements that have to say a thing for themselves where the activity does not say it for all, by the word for it. */
const oneOrAllWords = {
  lang: { elements: ownExpression('descendant::narrative'), has: ownExpression('@xml:lang') },
  currency: {
    elements: ownExpression('descendant::value | descendant::forecast | descendant::loan-status'),
    has: ownExpression('@currency'),
  },
  sector: { elements: ownExpression('transaction'), has: ownExpression('sector') },
};

/** The word by which a startswith case names the prefixes of identifiers that lists agencies publish. */
const registeredPrefixes = 'ORG-ID-PREFIX';

const regex = z.string().transform((text, { issues }): RegExp => {
  try {
    return new RegExp(text);
  } catch {
    issues.push({ code: 'custom', input: text, message: `"${text}" is no regular expression` });
    return z.NEVER;
  }
});

/** How the cases of each kind are read, by the name of the kind. */
export const ruleKinds: Readonly<Record<string, z.ZodType<ReadCase>>> = {
  no_more_than_one: kind({ paths }, (rule, place) => {
    const nodes = all(place, rule.paths);
    if (nodes.length === 0) return withoutObject;
    return nodes.length === 1 ? kept : broken(`there are ${nodes.length}: ${namesOf(nodes)}`, nodes[1]);
  }),

  atleast_one: kind({ paths }, (rule, place) =>
    all(place, rule.paths).length > 0
      ? kept
      : broken(`there is no ${rule.paths.map(({ text }) => text).join(' and no ')}`),
  ),

  only_one_of: kind({ excluded: paths, paths }, (rule, place) => {
    const [excluding, nodes] = [all(place, rule.excluded), all(place, rule.paths)];
    if (excluding.length > 0)
      return nodes.length === 0
        ? kept
        : broken(`there is ${namesOf(nodes)} beside ${namesOf(excluding)}`, nodes[0]);
    return nodes.length === 1 ? kept : broken(`there are ${nodes.length} where there must be one`, nodes[1]);
  }),

  one_or_all: kind(
    { one: expression, all: z.enum(Object.keys(oneOrAllWords) as (keyof typeof oneOrAllWords)[]) },
    (rule, place) => {
      if (nodesAt(place, rule.one).length > 0) return kept;
      const { elements, has } = oneOrAllWords[rule.all];
      return eachKeeps(
        nodesAt(place, elements),
        (node) => nodesAt({ ...place, node }, has).length > 0,
        (offenders) => `there is no ${rule.one.text}, and no ${has.text} in ${namesOf(offenders)}`,
      );
    },
  ),

  dependent: kind({ paths }, (rule, place) => {
    const missing = rule.paths.filter((path) => nodesAt(place, path).length === 0);
    if (missing.length === rule.paths.length) return withoutObject;
    return missing.length === 0 ? kept : broken(`there is no ${missing.map(({ text }) => text).join(', ')}`);
  }),

  sum: kind({ paths, sum: z.number() }, (rule, place) => {
    const values = all(place, rule.paths);
    return values.length === 0 ? withoutObject : addsUp(values, rule.sum);
  }),

  strict_sum: kind({ paths, sum: z.number() }, (rule, place) => addsUp(all(place, rule.paths), rule.sum)),

  range: kind({ paths, min: z.number().optional(), max: z.number().optional() }, (rule, place) =>
    eachKeeps(
      all(place, rule.paths),
      (node) => {
        const value = textOf(node).trim() === '' ? Number.NaN : Number(textOf(node));
        return value >= (rule.min ?? -Infinity) && value <= (rule.max ?? Infinity);
      },
      (offenders) => `is ${quoted(offenders)}`,
    ),
  ),

  date_order: kind({ less: expression, more: expression }, (rule, place) =>
    inOrder(place, rule.less, rule.more),
  ),

  date_now: kind({ date: expression }, (rule, place) => inOrder(place, rule.date, ownExpression('NOW'))),

  time_limit: kind({ start: expression, end: expression }, (rule, place) =>
    withinAYear(place, rule.start, rule.end),
  ),

  between_dates: kind({ date: expression, start: expression, end: expression }, (rule, place) => {
    const judgements = [inOrder(place, rule.start, rule.date), inOrder(place, rule.date, rule.end)];
    return (
      judgements.find(({ verdict }) => verdict === 'broken') ??
      (judgements.includes(withoutObject) ? withoutObject : kept)
    );
  }),

  regex_matches: kind({ paths, regex }, (rule, place) =>
    eachKeeps(
      all(place, rule.paths),
      (node) => rule.regex.test(textOf(node)),
      (offenders) => `${quoted(offenders)} does not match ${rule.regex.source}`,
    ),
  ),

  regex_no_matches: kind({ paths, regex }, (rule, place) =>
    eachKeeps(
      all(place, rule.paths),
      (node) => !rule.regex.test(textOf(node)),
      (offenders) => `${quoted(offenders)} matches ${rule.regex.source}`,
    ),
  ),

  startswith: kind({ paths, prefix: paths, separator: z.string().default('') }, (rule, place) => {
    const nodes = all(place, rule.paths);
    const own = rule.prefix.filter((prefix) => prefix.text !== registeredPrefixes);
    const starts = all(place, own).map((node) => `${textOf(node)}${rule.separator}`);
    const judgement = eachKeeps(
      nodes,
      (node) => starts.some((start) => textOf(node).startsWith(start)),
      (offenders) =>
        `${quoted(offenders)} does not begin with ${starts.map((start) => `"${start}"`).join(' or ')}`,
    );
    return own.length < rule.prefix.length && judgement.verdict === 'broken' ? undecidable : judgement;
  }),

  unique: kind({ paths }, (rule, place) => {
    const nodes = all(place, rule.paths);
    const texts = nodes.map(textOf);
    const double = nodes.find((_, at) => texts.indexOf(texts[at] ?? '') < at);
    if (nodes.length === 0) return withoutObject;
    return double ? broken(`"${textOf(double)}" stands twice`, double) : kept;
  }),

  if_then: kind({ if: expression, then: expression, paths: paths.optional() }, (rule, place) => {
    if (!holdsAt(place, rule.if)) return withoutObject;
    return holdsAt(place, rule.then)
      ? kept
      : broken(`${rule.if.text} holds, and ${rule.then.text} does not`, all(place, rule.paths ?? [])[0]);
  }),

  no_spaces: kind({ paths }, (rule, place) =>
    eachKeeps(
      all(place, rule.paths),
      (node) => textOf(node) === textOf(node).trim(),
      (offenders) => `${quoted(offenders)} begins or ends with a blank`,
    ),
  ),
};
