import { stringify } from 'yaml';
import { placeholder, placeholdersIn } from '#checking/placeholders.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { jsonSchemaOf, type JsonSchemaNode } from '#schemas/json-schema.ts';
import { fileOfVocabulary, type Vocabularies } from '#schemas/vocabularies/vocabularies.ts';

/** What `npm run new` knows without asking. */
export interface Known {
  today: string;
  /** The words of the content. */
  vocabularies: Vocabularies;
  /** The next free identifier of a funding entry. */
  identifier: string;
  /** The next free number of a source. */
  number: number;
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kind of claim that a collection mostly has; a statement where nothing is said. */
const kindOfClaim: Partial<Record<CollectionName, string>> = {
  funding: 'figure',
  organisations: 'mention',
  places: 'mention',
  statistics: 'figure',
};

/** Fields a figure has beside those it must have, with examples that fit: those of money in a project, else of a number. */
const figureExamples = (collection: CollectionName): Group =>
  collection === 'funding'
    ? {
        value: { amount: 120000, currency: 'EUR' },
        printed: '120,000 euros',
        passage: '120,000 euros',
        currencyPrinted: true,
      }
    : { unit: 'crossings' };

/** The word for what is counted in the amount of a project. */
const moneyListed = ({ 'counting-bases': bases }: Vocabularies): string | undefined =>
  Object.keys(bases).find((word) => bases[word]?.money === 'listed');

/** Fields that are written out, so that nothing is left to do but to correct them. */
const written: Readonly<Record<string, (known: Known) => unknown>> = {
  identifier: ({ identifier }) => identifier,
  number: ({ number }) => number,
  reviewed: ({ today }) => today,
  revisions: ({ today }) => [{ on: today, what: 'Entry written', why: 'First edition' }],
};

/** Fields that may be left out, but not without another in their place. */
const alwaysWritten: Partial<Record<CollectionName, string>> = {
  references: 'webAddress',
  terms: 'definition',
};

/** The shape to start from where a schema allows several: the one of the kind, or of the example, else the first. */
function shapeOf(node: JsonSchemaNode, example: unknown, kind?: string): JsonSchemaNode {
  const shapes = node.anyOf ?? node.oneOf;
  if (!shapes) return node;
  const ofKind = shapes.find(({ properties }) => kind !== undefined && properties?.['kind']?.const === kind);
  const ofExample = shapes.find(
    ({ properties = {} }) =>
      isGroup(example) && Object.keys(example).every((key) => Object.hasOwn(properties, key)),
  );
  return ofKind ?? ofExample ?? shapes[0] ?? node;
}

/** Which kind of thing a single value is. */
function hintOf(
  { references, vocabulary, enum: words, type, format }: JsonSchemaNode,
  collection: CollectionName,
): string {
  if (references?.includes('claims') && collection === 'funding') return 'id of a claim of this file';
  if (references) return `id of ${references.join(' or ')}`;
  if (words) return 'one of the words above';
  if (vocabulary) return `word of ${fileOfVocabulary(vocabulary)}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'number' || type === 'integer') return 'number';
  return format === 'uri' ? 'web address' : 'text';
}

/**
 * The value to start from: a placeholder for every single value that must be there, in groups and lists as the example
 * of the schema has them.
 */
function startOf(
  node: JsonSchemaNode,
  collection: CollectionName,
  example = node.examples?.[0],
  kind?: string,
): unknown {
  if (node.enum) return placeholder(hintOf(node, collection));
  const shape = shapeOf(node, example, kind);
  const { properties, required = [], items } = shape;
  if (shape.const !== undefined) return shape.const;
  if (properties) {
    const given = isGroup(example) ? example : {};
    const names = Object.keys(properties).filter(
      (name) => required.includes(name) || Object.hasOwn(given, name),
    );
    const group = Object.fromEntries(
      names.map((name) => [
        name,
        startOf(properties[name] ?? {}, collection, given[name] ?? properties[name]?.examples?.[0]),
      ]),
    );
    return placeholdersIn(group).length > 0 ? group : placeholder('fields as above');
  }
  if (items) {
    const each = Array.isArray(example) && example.length > 0 ? example : [items.examples?.[0]];
    return each.map((one: unknown) => startOf(items, collection, one, kind));
  }
  return placeholder(hintOf(shape, collection));
}

/** The claim to start from: a figure counts something, and the amount of a project counts money listed. */
function startOfClaims(node: JsonSchemaNode, collection: CollectionName, { vocabularies }: Known): unknown {
  const kind = kindOfClaim[collection] ?? 'statement';
  const examples = kind === 'figure' ? figureExamples(collection) : undefined;
  const [claim] = startOf(node, collection, [examples], kind) as [Group];
  const counted = collection === 'funding' ? moneyListed(vocabularies) : undefined;
  return [{ ...claim, ...(counted === undefined ? {} : { counted }) }];
}

/** The example of a field, or of the items of a list. */
function exampleOf({ examples, items }: JsonSchemaNode): unknown {
  const ofItem = items?.examples?.[0];
  return examples?.[0] ?? (ofItem === undefined ? undefined : [ofItem]);
}

/** The sentence on a field: what it is, the words it may hold, an example, and whether it may be left out. */
function sentenceOn(node: JsonSchemaNode, isRequired: boolean, example = exampleOf(node)): string {
  const words = node.enum ? ` One of: ${node.enum.join(', ')}.` : '';
  const instance = node.enum || example === undefined ? '' : ` For example: ${JSON.stringify(example)}`;
  const empty =
    isRequired && node.type === 'array' && !node.minItems ? ' Where there is none, write [].' : '';
  return `${node.description ?? ''}${words}${isRequired ? '' : ' May be left out.'}${empty}${instance}`;
}

/** One comment line for each field inside a field. */
function innerLines(node: JsonSchemaNode, collection: CollectionName, field: string): string {
  const isClaims = field === 'claims';
  const kind = isClaims ? (kindOfClaim[collection] ?? 'statement') : undefined;
  const inner = node.items ?? node;
  const { properties = {}, required = [] } = shapeOf(inner, inner.examples?.[0], kind);
  const examples = kind === 'figure' ? figureExamples(collection) : {};
  return Object.entries(properties)
    .filter(([, child]) => child.description !== undefined || child.enum)
    .map(([key, child]) => `#   ${key}: ${sentenceOn(child, required.includes(key), examples[key])}\n`)
    .join('');
}

/** YAML of one field. Dates are quoted, as the checker wants them. */
const yamlOf = (field: string, value: unknown): string =>
  stringify({ [field]: value }, { lineWidth: 100, aliasDuplicateObjects: false }).replace(
    /^((?:\s|- )*(?:\w+: )?)(\d{4}-\d{2}(?:-\d{2})?)$/gm,
    '$1"$2"',
  );

const proseComment = `# Below the next line stands the prose. A figure is written <Figure claim="…" />, its time <When claim="…" />,
# a source mark <Cite claims="…" /> directly after the last word, a link to another entry <Entry id="…">words</Entry>.
`;

const answerComment =
  '# What documents say on one of the partner questions stands in <Answer question="…">prose</Answer>; the others are open.\n';

/**
 * The starting text of an entry: each field with the sentence of its schema above it, and a placeholder wherever
 * somebody has to write. Fields that may be left out are commented out.
 */
export function entryTemplate(collection: CollectionName, known: Known): string {
  const { schema, format } = collections[collection];
  const { properties = {}, required = [] } = jsonSchemaOf(schema, known.vocabularies);
  const facts = Object.entries(properties).map(([field, node]) => {
    const start = field === 'claims' ? startOfClaims(node, collection, known) : startOf(node, collection);
    const yaml = yamlOf(field, written[field]?.(known) ?? start);
    const isRequired = required.includes(field) || alwaysWritten[collection] === field;
    const kinds =
      field === 'claims'
        ? ' One kind of claim stands here; a figure, statement, mention and gap have other fields (src/schemas/values/claim.ts).'
        : '';
    const body = isRequired ? yaml : yaml.replace(/^(?=.)/gm, '# ');
    return `# ${sentenceOn(node, isRequired)}${kinds}\n${innerLines(node, collection, field)}${body}`;
  });
  if (format === 'yaml') return facts.join('\n');
  const comment = proseComment + (collection === 'countries' ? answerComment : '');
  return `---\n${facts.join('\n')}\n${comment}---\n\n${placeholder('prose in your own words')}\n`;
}
