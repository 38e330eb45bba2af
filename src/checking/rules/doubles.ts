// What belongs to one entry alone: numbers, codes, names, addresses. A second one is a double, or a slip.
import { slugOf } from '#spelling/plain.ts';
import { fault } from '#schemas/values/text.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Checked, type Rule } from './rule.ts';

/** A value of an entry that no other may have. */
interface Own {
  field: string;
  /** What is compared. */
  key: string;
  /** What is wrong where an earlier file has it: "RS is the code of <file> already". */
  of: (file: string) => string;
  instead: string;
}

/** A fault for each value that an earlier file of the collection has already. */
function eachOnce<C extends CollectionName>(
  checked: Checked,
  collection: C,
  ownOf: (entry: Entry<C>) => readonly Own[],
): Fault[] {
  const owner = new Map<string, string>();
  return ofCollection(checked, collection).flatMap(({ entry, file }) =>
    ownOf(entry).flatMap(({ field, key, of, instead }) => {
      const other = owner.get(key);
      if (other === undefined) owner.set(key, file);
      return other === undefined || other === file
        ? []
        : [{ file, field, message: fault(of(other), instead) }];
    }),
  );
}

/** The number of a source marks it on every page; its address and its copy are one document. */
export const everySourceIsOneDocument: Rule = (checked) =>
  eachOnce(checked, 'sources', ({ data }) => {
    const instead = 'correct it, or delete this file; one document is one source';
    return [
      {
        field: 'number',
        key: `number ${data.number}`,
        of: (file) => `${data.number} marks ${file} already`,
        instead: 'take the next free number',
      },
      {
        field: 'webAddress',
        key: `at ${documentAt(data.webAddress)}`,
        of: (file) => `is the address of ${file} already`,
        instead,
      },
      {
        field: 'copy.sha256',
        key: `copy ${data.copy.sha256}`,
        of: (file) => `is the sum of the copy of ${file} already`,
        instead,
      },
    ];
  });

/** An address without what does not change the document: protocol, "www.", a slash at its end, a place in the page. */
function documentAt(webAddress: string): string {
  const { host, pathname, search } = new URL(webAddress);
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}

/** The identifier after the highest of those given, such as "BRA-F-012". */
export function identifierAfter(given: readonly string[]): string {
  const numbers = given.map((identifier) => Number(identifier.split('-').at(-1)));
  return `BRA-F-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

/** An identifier stands in citations that nobody can call back, so no two entries share one. */
export const everyIdentifierIsUnique: Rule = (checked) => {
  const free = identifierAfter(ofCollection(checked, 'funding').map(({ entry }) => entry.data.identifier));
  return eachOnce(checked, 'funding', ({ data: { identifier } }) => [
    {
      field: 'identifier',
      key: identifier,
      of: (file) => `${identifier} belongs to ${file} already`,
      instead: `give the newer entry a number never used, such as ${free}`,
    },
  ]);
};

/** A country has one profile. Its three-letter code follows from the two letters, so these are enough. */
export const everyCountryIsUnique: Rule = (checked) =>
  eachOnce(checked, 'countries', ({ data: { codes, name } }) => [
    {
      field: 'codes.alpha2',
      key: `code ${codes.alpha2}`,
      of: (file) => `${codes.alpha2} is the code of ${file} already`,
      instead: 'write the code of this country, or delete this file; a country has one profile',
    },
    {
      field: 'name',
      key: `name ${slugOf(name)}`,
      of: (file) => `"${name}" is the name of ${file} already`,
      instead: 'write the name of this country, or delete this file; a country has one profile',
    },
  ]);

/** A name as it is compared: "the Royal Office" is the Royal Office. */
const nameKey = (name: string): string => slugOf(name).replace(/^the-/, '');

/**
 * An organisation has one entry: no other has its name, its short name, or a name under which documents mention it.
 * Two may be mentioned in the same words, because documents name several bodies in one breath.
 */
export const everyOrganisationIsUnique: Rule = (checked) => {
  const instead = 'name the two apart, or delete one of the files; a body has one entry';
  const organisations = ofCollection(checked, 'organisations');
  const mentionedAs = Map.groupBy(
    organisations.flatMap(({ entry, file }) =>
      entry.data.claims.flatMap((claim) =>
        claim.kind === 'mention' ? [{ key: nameKey(claim.printed), file }] : [],
      ),
    ),
    ({ key }) => key,
  );
  const namesOf = ({ name, shortName }: Entry<'organisations'>['data']) => [
    { field: 'name', name },
    ...(shortName === undefined ? [] : [{ field: 'shortName', name: shortName }]),
  ];
  const mentioned = organisations.flatMap(({ entry, file }) =>
    namesOf(entry.data).flatMap(({ field, name }) => {
      const files = (mentionedAs.get(nameKey(name)) ?? []).map((mention) => mention.file);
      const [other] = files;
      if (other === undefined || files.includes(file)) return [];
      return [{ file, field, message: fault(`"${name}" is what a document calls ${other}`, instead) }];
    }),
  );
  const doubled = eachOnce(checked, 'organisations', ({ data }) =>
    namesOf(data).map(({ field, name }) => ({
      field,
      key: nameKey(name),
      of: (file) => `"${name}" is the name of ${file} already`,
      instead,
    })),
  );
  const isDoubled = ({ file, field }: Fault) =>
    doubled.some((fault) => fault.file === file && fault.field === field);
  return [...doubled, ...mentioned.filter((fault) => !isDoubled(fault))];
};
