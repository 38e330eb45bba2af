import { fileOfHouseStyle, houseStyle, type HouseStyle } from '#schemas/house-style.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { fault } from '#schemas/values/text.ts';
import { explainIssue } from './explain-issue.ts';
import type { Fault } from './faults.ts';
import { parseFile } from './parse-file.ts';
import type { TextFile } from './read-files.ts';

const noStyle: HouseStyle = { names: [], numeralsInNames: [] };

/** Checks the file of the house style. With faults in it, prose is held to the rules of the language alone. */
export function checkHouseStyle(file: TextFile | undefined): { style: HouseStyle; faults: Fault[] } {
  if (!file) return { style: noStyle, faults: [] };
  const { parsed, faults } = parseFile(file);
  if (!parsed) return { style: noStyle, faults };
  const { data, error } = houseStyle.safeParse(parsed.input);
  if (!data) {
    const explained = error.issues.flatMap((issue) =>
      explainIssue(issue, parsed.input, jsonSchemaOf(houseStyle)),
    );
    return {
      style: noStyle,
      faults: [...faults, ...explained.map((found) => ({ file: fileOfHouseStyle, ...found }))],
    };
  }
  const ownerOf = new Map<string, string>();
  for (const [at, { write, not }] of data.names.entries())
    for (const form of not) {
      const owner = ownerOf.get(form);
      if (owner !== undefined || form === write)
        faults.push({
          file: fileOfHouseStyle,
          field: `names[${at}].not`,
          message: fault(
            owner === undefined
              ? `refuses "${form}", which it writes`
              : `"${form}" is refused for "${owner}" already`,
            'take the form out',
          ),
        });
      ownerOf.set(form, write);
    }
  return { style: data, faults };
}
