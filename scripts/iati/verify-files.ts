import { validateXML } from 'xmllint-wasm';
import { codeFaultsIn, type Codelist } from './codelists.ts';
import { lineOf, nameOf, treeOf, UnaskableExpression } from './expression.ts';
import type { Judgement } from './judgement.ts';
import type { RuleCase } from './ruleset.ts';
import { schemaNames, type Standard } from './standard-folder.ts';

export interface IatiXml {
  name: string;
  xml: string;
}

/** Verdicts from the one that outweighs all others to the one that any other outweighs. */
export const verdicts = ['broken', 'undecidable', 'kept', 'without object'] as const;
export type Verdict = Judgement['verdict'];

/** What was found in files. Every line is "file — element — what is wrong — what to write instead". */
export interface Report {
  errors: string[];
  warnings: string[];
  /** What a file holds against a rule that only the lists of the IATI Registry could decide. */
  undecided: string[];
  /** The verdict on each case of the ruleset over all files, in the order of the ruleset. */
  verdictOf: ReadonlyMap<RuleCase, Verdict>;
}

const placeOf = (name: string, line: number | undefined): string =>
  line === undefined ? name : `${name}, line ${line}`;

async function schemaErrors({ name, xml }: IatiXml, { schemas }: Standard): Promise<string[]> {
  const [main, ...included] = schemaNames;
  const { valid, errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: { fileName: main, contents: schemas[main] },
    preload: included.map((fileName) => ({ fileName, contents: schemas[fileName] })),
  });
  if (valid) return [];
  return errors.map(
    ({ message, loc }) =>
      `${placeOf(name, loc?.lineNumber)} — ${message} — change src/exports/iati.ts until the schema accepts the file`,
  );
}

/** Puts a case to a file. Adds what it finds to the report, and gives its verdict on the whole file. */
function judge(
  { info, judgeFile }: RuleCase,
  { name }: IatiXml,
  tree: Node,
  now: Date,
  report: Report,
): Verdict {
  const judgements = judgeFile(tree, now);
  for (const { context, ...judgement } of judgements) {
    if (judgement.verdict === 'undecidable')
      report.undecided.push(
        `${placeOf(name, lineOf(context))} — ${nameOf(context)} — only the Registry can tell whether it must keep ${info.id} — ${info.message}`,
      );
    if (judgement.verdict !== 'broken') continue;
    const node = judgement.node ?? context;
    const lines = info.severity === 'error' ? report.errors : report.warnings;
    lines.push(
      `${placeOf(name, lineOf(node))} — ${nameOf(node)} — ${judgement.found} (${info.id}) — ${info.message}`,
    );
  }
  return weightiest(judgements.map(({ verdict }) => verdict));
}

const weightiest = (found: readonly Verdict[]): Verdict =>
  verdicts.find((verdict) => found.includes(verdict)) ?? 'without object';

function compareCodes(file: IatiXml, tree: Node, lists: ReadonlyMap<string, Codelist>, report: Report): void {
  for (const { line, element, code, list, severity } of codeFaultsIn(tree, lists)) {
    const what = severity === 'error' ? 'is not in' : 'was withdrawn from';
    const lines = severity === 'error' ? report.errors : report.warnings;
    lines.push(
      `${placeOf(file.name, line)} — ${element} — "${code}" ${what} the codelist ${list} — write a code of the list`,
    );
  }
}

/**
 * Checks IATI files: by the schema first, and where a file is as the schema wants it, by every case of the ruleset
 * and by the codelists. `now` is the time that no date of what has happened may be after.
 */
export async function verifyFiles(files: readonly IatiXml[], standard: Standard, now: Date): Promise<Report> {
  const verdictOf = new Map<RuleCase, Verdict>(standard.cases.map((one) => [one, 'without object']));
  const report: Report = { errors: [], warnings: [], undecided: [], verdictOf };
  const unaskable = new Set<string>();
  for (const file of files) {
    const errors = await schemaErrors(file, standard);
    report.errors.push(...errors);
    if (errors.length > 0) continue;
    const tree = treeOf(file.xml);
    for (const one of standard.cases)
      try {
        const verdict = judge(one, file, tree, now, report);
        verdictOf.set(one, weightiest([verdict, verdictOf.get(one) ?? verdict]));
      } catch (error) {
        if (!(error instanceof UnaskableExpression)) throw error;
        unaskable.add(
          `the ruleset — ${one.info.id} — ${error.message} — compare it with the published ruleset`,
        );
      }
    compareCodes(file, tree, standard.codelists, report);
  }
  report.errors.push(...unaskable);
  return report;
}
