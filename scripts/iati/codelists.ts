// Which codelists the attributes the atlas writes take their codes from. The standard says so on the page of each
// element; neither schemas nor ruleset do.
import { lineOf, nameOf, nodesAt, ownExpression, textOf, treeOf, type Expression } from './expression.ts';

interface CodedPlace {
  list: string;
  codes: Expression;
}

const from = (list: string, codes: string): CodedPlace => ({ list, codes: ownExpression(codes) });

const ofTheDac = "[not(@vocabulary) or @vocabulary = '' or @vocabulary = '1']";

/** Lists that every folder must hold. */
const needed: readonly CodedPlace[] = [
  from('ActivityDateType', '//activity-date/@type'),
  from('ActivityStatus', '//activity-status/@code'),
  from('Country', '//recipient-country/@code'),
  from('Currency', '//@currency | //@default-currency'),
  from('Language', '//@xml:lang'),
  from('OrganisationRole', '//participating-org/@role'),
  from('Region', `//recipient-region${ofTheDac}/@code`),
  from('Sector', `//sector${ofTheDac}/@code`),
  from('TransactionType', '//transaction-type/@code'),
];

/** Lists of which the writer uses one or two codes that never change: compared where the folder holds the list. */
const optional: readonly CodedPlace[] = [
  from('ActivityScope', '//activity-scope/@code'),
  from('DescriptionType', '//description/@type'),
  from('OrganisationType', '//reporting-org/@type'),
];

export const neededLists = needed.map(({ list }) => list);
export const optionalLists = optional.map(({ list }) => list);

/** Codes of a list, each with whether the list still has it in use. */
export type Codelist = ReadonlyMap<string, { inUse: boolean }>;

const items = ownExpression('/codelist/codelist-items/codelist-item');
const code = ownExpression('code');
const isWithdrawn = ownExpression("@status[. = 'withdrawn']");

/** Reads a codelist as IATI publishes it. Throws where it is no well-formed XML; without items it has no codes. */
export function readCodelist(xml: string): Codelist {
  const now = new Date();
  return new Map(
    nodesAt({ node: treeOf(xml), now }, items).map((node) => [
      nodesAt({ node, now }, code).map(textOf).join('').trim(),
      { inUse: nodesAt({ node, now }, isWithdrawn).length === 0 },
    ]),
  );
}

/** A code that is not in its list, or was taken out of it. */
export interface CodeFault {
  line: number | undefined;
  element: string;
  code: string;
  list: string;
  severity: 'error' | 'warning';
}

/** Compares the codes of a file with the lists at hand. */
export function codeFaultsIn(file: Node, lists: ReadonlyMap<string, Codelist>): CodeFault[] {
  return [...needed, ...optional].flatMap(({ list, codes }) => {
    const known = lists.get(list);
    if (!known) return [];
    return nodesAt({ node: file, now: new Date() }, codes).flatMap((node): CodeFault[] => {
      const entry = known.get(textOf(node));
      if (entry?.inUse) return [];
      const severity = entry ? 'warning' : 'error';
      return [{ line: lineOf(node), element: nameOf(node), code: textOf(node), list, severity }];
    });
  });
}
