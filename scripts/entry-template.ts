import { stringify } from 'yaml';
import { z } from 'astro/zod';
import { collections, type CollectionName } from '#schemas/collections.ts';

interface JsonSchemaNode {
  description?: string;
  examples?: readonly unknown[];
  enum?: readonly unknown[];
  properties?: Record<string, JsonSchemaNode>;
  required?: readonly string[];
  type?: string;
  items?: JsonSchemaNode;
}

/** A claim to start from, so that nobody has to remember its fields. */
const exampleClaim = {
  id: 'publisher-what-where-year',
  kind: 'figure',
  question: 'irregular-crossings',
  what: 'irregular border crossings registered on the Serbian side',
  value: { number: 1600 },
  printed: '1,600 illegal border crossings',
  modality: 'exact',
  counted: 'crossings',
  unit: 'crossings',
  period: { on: '2020' },
  territory: 'serbia',
  source: 'kas-partner-atlas-serbia',
  passage: '1,600 illegal border crossings',
};

const starting: Readonly<Record<string, (today: string) => unknown>> = {
  claims: () => [exampleClaim],
  reviewed: (today) => today,
  revisions: (today) => [{ on: today, what: 'Entry written', why: 'First edition' }],
};

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
  return '';
}

/** YAML of one field. Dates are quoted, as the checker wants them. */
const yamlOf = (field: string, value: unknown): string =>
  stringify({ [field]: value }, { lineWidth: 100, aliasDuplicateObjects: false }).replace(
    /^((?:\s|- )*(?:\w+: )?)(\d{4}-\d{2}(?:-\d{2})?)$/gm,
    '$1"$2"',
  );

/**
 * The starting text of an entry: each field with the sentence of its schema above it and an example to replace.
 * Fields that may be left out are commented out.
 */
export function entryTemplate(collection: CollectionName, today: string): string {
  const { schema, format } = collections[collection];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchemaNode;
  const fields = Object.entries(properties).map(([field, node]) => {
    const yaml = yamlOf(field, starting[field]?.(today) ?? startOf(node));
    const words = node.enum ? ` One of: ${node.enum.join(', ')}.` : '';
    const isRequired = required.includes(field);
    const body = isRequired ? yaml : yaml.replace(/^(?=.)/gm, '# ');
    return `# ${node.description ?? ''}${words}${isRequired ? '' : ' May be left out.'}\n${body}`;
  });
  const facts = fields.join('\n');
  if (format === 'yaml') return facts;
  return `---\n${facts}---\n\nReplace this with prose in your own words. A figure is written <Figure claim="publisher-what-where-year" />, a source mark <Cite claims="publisher-what-where-year" />.\n`;
}
