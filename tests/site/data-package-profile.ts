// What the specifications Data Package 2.0, Data Resource 2.0 and Table Schema 2.0 (datapackage.org) demand of the
// properties we use, written as a JSON Schema of our own: the published profile can be had from no registry.
// Properties the specifications do not know are refused, so that a misspelt one is found.

const text = { type: 'string', minLength: 1 };

const field = {
  type: 'object',
  required: ['name', 'type'],
  additionalProperties: false,
  properties: {
    name: text,
    type: {
      enum: ['string', 'number', 'integer', 'boolean', 'date', 'year', 'yearmonth', 'datetime', 'any'],
    },
    title: text,
    description: text,
    format: text,
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: { required: { type: 'boolean' }, unique: { type: 'boolean' }, enum: { type: 'array' } },
    },
  },
};

const tableSchema = {
  type: 'object',
  required: ['fields'],
  additionalProperties: false,
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    primaryKey: { anyOf: [text, { type: 'array', minItems: 1, items: text }] },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        additionalProperties: false,
        properties: {
          fields: text,
          reference: {
            type: 'object',
            required: ['fields'],
            additionalProperties: false,
            properties: { resource: text, fields: text },
          },
        },
      },
    },
    missingValues: { type: 'array', items: { type: 'string' } },
  },
};

const resource = {
  type: 'object',
  required: ['name', 'path'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    // Relative, within the folder of the descriptor.
    path: { type: 'string', pattern: '^(?![./~])(?!.*\\.\\./)(?!.*\\\\)(?!.*://).+$' },
    type: { const: 'table' },
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: text,
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    schema: tableSchema,
  },
  if: { required: ['type'] },
  then: { required: ['schema'] },
};

export const dataPackageProfile = {
  type: 'object',
  required: ['$schema', 'resources'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    version: text,
    created: { type: 'string', format: 'date-time' },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: { title: text, roles: { type: 'array', minItems: 1, items: text } },
      },
    },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' },
          title: text,
          path: { type: 'string', format: 'uri' },
        },
      },
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: { title: text, path: { type: 'string', format: 'uri' } },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
