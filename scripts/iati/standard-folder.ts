import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { neededLists, optionalLists, readCodelist, type Codelist } from './codelists.ts';
import { readRuleset, type RuleCase } from './ruleset.ts';

/** The schema of activity files, and those it includes. */
export const schemaNames = ['iati-activities-schema.xsd', 'iati-common.xsd', 'xml.xsd'] as const;
const rulesetName = 'ruleset-standard.json';

/** IATI 2.03 as a folder holds it: schemas as text, the ruleset and the codelists read. */
export interface Standard {
  schemas: Readonly<Record<(typeof schemaNames)[number], string>>;
  cases: readonly RuleCase[];
  codelists: ReadonlyMap<string, Codelist>;
  /** Lists whose codes cannot be compared, because the folder does not hold them. */
  absentLists: readonly string[];
}

const listFile = (list: string): string => path.join('codelists', `${list}.xml`);

/** Where each kind of file is published. */
const origins = {
  schema: 'github.com/IATI/IATI-Schemas, branch version-2.03',
  ruleset: 'github.com/IATI/IATI-Rulesets, rulesets/standard.json of branch version-2.03, under this name',
  codelist: 'github.com/IATI/IATI-Codelists and IATI-Codelists-NonEmbedded',
};

/** Reads a folder that holds the standard. Everything that is missing or cannot be read is named in `faults`. */
export async function readStandard(
  folder: string,
): Promise<{ standard: Standard; faults: readonly string[] }> {
  const faults: string[] = [];
  const textOf = async (name: string, origin: string): Promise<string | undefined> => {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
    if (text === undefined)
      faults.push(`${path.join(folder, name)} — is missing — put it there, from ${origin}`);
    return text;
  };
  const schemas = Object.fromEntries(
    await Promise.all(schemaNames.map(async (name) => [name, (await textOf(name, origins.schema)) ?? ''])),
  ) as Standard['schemas'];

  const rulesetText = await textOf(rulesetName, origins.ruleset);
  const ruleset = rulesetText === undefined ? undefined : readRuleset(rulesetText);
  faults.push(...(ruleset?.faults ?? []).map((fault) => `${path.join(folder, rulesetName)} — ${fault}`));

  const codelists = new Map<string, Codelist>();
  const absentLists: string[] = [];
  for (const list of [...neededLists, ...optionalLists]) {
    const xml = neededLists.includes(list)
      ? await textOf(listFile(list), origins.codelist)
      : await readFile(path.join(folder, listFile(list)), 'utf8').catch(() => undefined);
    if (xml === undefined) {
      absentLists.push(list);
      continue;
    }
    try {
      const codelist = readCodelist(xml);
      if (codelist.size === 0) throw new Error('it holds no codelist-item');
      codelists.set(list, codelist);
    } catch (error) {
      const why = (error as Error).message.split('\n')[0];
      faults.push(
        `${path.join(folder, listFile(list))} — is no codelist (${why}) — copy it again, from ${origins.codelist}`,
      );
    }
  }
  return { standard: { schemas, cases: ruleset?.cases ?? [], codelists, absentLists }, faults };
}
