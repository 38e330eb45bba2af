import { stringify } from 'yaml';
import { partnerQuestions } from '#schemas/vocabularies/country-words.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { jsonSchemaOf, type JsonSchemaNode } from '#schemas/json-schema.ts';
import type { Vocabularies } from '#schemas/vocabularies/vocabularies.ts';

/** The claim that the schemas give as an example of a reference. */
const exampleReference = 'kas-crossings-serbia-2020';

/** A claim to start from, so that nobody has to remember its fields. */
const exampleClaim = {
  id: 'publisher-what-where-year',
  kind: 'figure',
  what: 'irregular border crossings registered on the Serbian side',
  value: { number: 1600 },
  printed: '1,600 illegal border crossings',
  modality: 'exact',
  unit: 'crossings',
  period: { on: '2020' },
  territory: 'serbia',
  source: 'kas-partner-atlas-serbia',
  passage: '1,600 illegal border crossings',
};

/** The same for a funding entry, whose first claim is its amount. */
const exampleAmount = {
  id: exampleClaim.id,
  kind: 'figure',
  what: 'money listed for the project',
  value: { amount: 3_600_000, currency: 'EUR' },
  currencyPrinted: true,
  printed: '3.600.000 euros',
  modality: 'exact',
  period: { stated: false },
  territory: 'serbia',
  source: 'eu-za-tebe-migration-management',
  passage: '3.600.000 euros',
};

const starting: Readonly<
  Record<string, (today: string, collection: CollectionName, words: Vocabularies) => unknown>
> = {
  claims: (_today, collection, { questions, 'counting-bases': bases }) => {
    const isFunding = collection === 'funding';
    const fits = Object.entries(bases).find(([, { money, inhabitants }]) =>
      isFunding ? money === 'listed' : !money && !inhabitants,
    );
    const { id, kind, ...others } = isFunding ? exampleAmount : exampleClaim;
    return [{ id, kind, question: Object.keys(questions)[0] ?? '', ...others, counted: fits?.[0] ?? '' }];
  },
  unanswered: () => Object.keys(partnerQuestions),
  reviewed: (today) => today,
  revisions: (today) => [{ on: today, what: 'Entry written', why: 'First edition' }],
};

/** Fields that may be left out, but not without another in their place. */
const alwaysWritten: Partial<Record<CollectionName, string>> = { terms: 'definition' };

/** The shape to start from where a schema allows several: of claims the figure, else the first. */
function firstShape(node: JsonSchemaNode): JsonSchemaNode {
  const shapes = node.anyOf ?? node.oneOf;
  if (!shapes) return node;
  return shapes.find(({ properties }) => properties?.['kind']?.const === 'figure') ?? shapes[0] ?? node;
}

const wordsOf = (node: JsonSchemaNode): string => (node.enum ? ` One of: ${node.enum.join(', ')}.` : '');

/** One comment line for each field inside a field, with the words it may hold. */
function innerLines(node: JsonSchemaNode): string {
  const { properties = {}, required = [] } = firstShape(node.items ? firstShape(node.items) : node);
  return Object.entries(properties)
    .filter(([, child]) => child.description !== undefined || child.enum)
    .map(
      ([key, child]) =>
        `#   ${key}: ${child.description ?? ''}${wordsOf(child)}${required.includes(key) ? '' : ' May be left out.'}\n`,
    )
    .join('');
}

/** A value to start from: the example of the schema, a group of examples, or nothing. */
function startOf(node: JsonSchemaNode): unknown {
  if (node.examples?.[0] !== undefined) return node.examples[0];
  if (node.properties) {
    const required = new Set(node.required ?? []);
    return Object.fromEntries(
      Object.entries(node.properties)
        .filter(([key]) => required.has(key))
        .map(([key, child]) => [key, startOf(child)]),
    );
  }
  if (node.type === 'array') return node.items ? [startOf(node.items)] : [];
  return firstShape(node) === node ? '' : startOf(firstShape(node));
}

/** YAML of one field. Dates are quoted, as the checker wants them. */
const yamlOf = (field: string, value: unknown): string =>
  stringify({ [field]: value }, { lineWidth: 100, aliasDuplicateObjects: false }).replace(
    /^((?:\s|- )*(?:\w+: )?)(\d{4}-\d{2}(?:-\d{2})?)$/gm,
    '$1"$2"',
  );

/**
 * The starting text of an entry: each field with the sentence of its schema above it and an example to replace.
 * Words are those of the content. Fields that may be left out are commented out. A funding entry gets the identifier.
 */
export function entryTemplate(
  collection: CollectionName,
  today: string,
  vocabularies: Vocabularies,
  identifier = 'BRA-F-001',
): string {
  const { schema, format } = collections[collection];
  const { properties = {}, required = [] } = jsonSchemaOf(schema, vocabularies);
  const fields = Object.entries(properties).map(([field, node]) => {
    const value =
      field === 'identifier'
        ? identifier
        : (starting[field]?.(today, collection, vocabularies) ?? startOf(node));
    const yaml = yamlOf(field, value);
    const isRequired = required.includes(field) || alwaysWritten[collection] === field;
    const body = isRequired ? yaml : yaml.replace(/^(?=.)/gm, '# ');
    const kinds =
      field === 'claims'
        ? ' A figure stands here; a statement, mention or gap has fewer fields (src/schemas/values/claim.ts).'
        : '';
    return `# ${node.description ?? ''}${wordsOf(node)}${isRequired ? '' : ' May be left out.'}${kinds}\n${innerLines(node)}${body}`;
  });
  // What a funding entry names under `claim` is a claim of its own.
  const facts =
    collection === 'funding'
      ? fields.join('\n').replaceAll(exampleReference, exampleClaim.id)
      : fields.join('\n');
  if (format === 'yaml') return facts;
  return `---\n${facts}---\n\nReplace this with prose in your own words. A figure is written <Figure claim="publisher-what-where-year" />, a source mark <Cite claims="publisher-what-where-year" />.\n`;
}
