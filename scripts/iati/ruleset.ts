import { z } from 'astro/zod';
import { expression, nodesAt, textOf, type Expression } from './expression.ts';
import type { Judgement } from './judgement.ts';
import type { ReadCase, RuleInfo } from './rule-case.ts';
import { ruleKinds } from './rule-kinds.ts';

/** One case of a ruleset: what it is called, and what it finds in each element it is about. */
export interface RuleCase {
  info: RuleInfo;
  /** Judges every element of a file that the case is about. Throws `UnaskableExpression`. */
  judgeFile: (file: Node, now: Date) => (Judgement & { context: Node })[];
}

const rules = z.record(z.string(), z.strictObject({ cases: z.array(z.unknown()).min(1) }));

const ruleset = z.record(z.string(), rules);

/** The kind of rule that puts others to each value of an attribute. */
const loopKind = 'loop';

const loop = z.strictObject({ foreach: expression, do: rules, subs: z.array(z.string()).min(1) });

/** How a ruleset writes the value a loop stands at, and how XPath asks for it, whatever characters it holds. */
const [placeholder, variable] = ["'$1'", '$group'];

/** A case of a loop with a variable in place of `'$1'`, wherever it stands. */
function withVariable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(placeholder, variable);
  if (Array.isArray(value)) return value.map(withVariable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withVariable(part)]));
}

const remedy = 'copy the published ruleset again, or teach scripts/iati/ what it says';

/** Collects what is wrong with a ruleset: where, what, and what to write instead. */
type Report = (where: string, what: string) => void;

function read<T>(shape: z.ZodType<T>, value: unknown, where: string, report: Report): T | undefined {
  const { data, error } = shape.safeParse(value);
  for (const { path, message } of error?.issues ?? [])
    report([where, ...(path.length > 0 ? [path.join('.')] : [])].join(' — '), `${message} — ${remedy}`);
  return data;
}

function readCase(name: string, value: unknown, where: string, report: Report): ReadCase | undefined {
  const kind = Object.hasOwn(ruleKinds, name) ? ruleKinds[name] : undefined;
  if (kind) return read(kind, value, where, report);
  report(where, `"${name}" is no kind of rule — write one of ${Object.keys(ruleKinds).join(', ')}`);
  return undefined;
}

type Rules = z.infer<typeof rules>;

/** Every case of some rules, with its place in the ruleset. */
const placed = (of: Rules, where: string): { name: string; value: unknown; at: string }[] =>
  Object.entries(of).flatMap(([name, { cases }]) =>
    cases.map((value, index) => ({ name, value, at: `${where} — ${name}, case ${index + 1}` })),
  );

function readLoop(context: Expression, value: unknown, where: string, report: Report): RuleCase[] {
  const found = read(loop, value, where, report);
  if (!found) return [];
  return placed(found.do, where).flatMap(({ name, value: inner, at }) => {
    const absent = found.subs.filter((key) => !Object.hasOwn(Object(inner), key));
    for (const key of absent)
      report(at, `has no "${key}", which \`subs\` names — write it, or take it out of \`subs\``);
    const one = readCase(name, withVariable(inner), at, report);
    if (!one) return [];
    const judgeFile: RuleCase['judgeFile'] = (file, now) =>
      nodesAt({ node: file, now }, context).flatMap((node) =>
        [...new Set(nodesAt({ node, now }, found.foreach).map(textOf))].map((group) => ({
          ...one.judge({ node, now, group }),
          context: node,
        })),
      );
    return [{ info: one.info, judgeFile }];
  });
}

function readPlain(
  context: Expression,
  name: string,
  value: unknown,
  where: string,
  report: Report,
): RuleCase[] {
  const one = readCase(name, value, where, report);
  if (!one) return [];
  const judgeFile: RuleCase['judgeFile'] = (file, now) =>
    nodesAt({ node: file, now }, context).map((node) => ({ ...one.judge({ node, now }), context: node }));
  return [{ info: one.info, judgeFile }];
}

/**
 * Reads a ruleset of IATI. Either every case of it is understood, or `faults` says of each place what is not:
 * "where — what is wrong", and what to write instead.
 */
export function readRuleset(text: string): { cases: readonly RuleCase[]; faults: readonly string[] } {
  const faults: string[] = [];
  const report: Report = (where, what) => faults.push(`${where} — ${what}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    report('the whole file', `is no JSON: ${(error as Error).message} — ${remedy}`);
    return { cases: [], faults };
  }
  const byContext = Object.entries(read(ruleset, json, 'the whole file', report) ?? {});
  const cases = byContext.flatMap(([path, of]) => {
    const context = read(expression, path, path, report);
    if (!context) return [];
    return placed(of, path).flatMap(({ name, value, at }) =>
      name === loopKind ? readLoop(context, value, at, report) : readPlain(context, name, value, at, report),
    );
  });
  if (cases.length === 0 && faults.length === 0) report('the whole file', `holds no case — ${remedy}`);
  return { cases, faults };
}
