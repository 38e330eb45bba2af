import { z } from 'astro/zod';
import { claimPath, dataPath, entryPath, permanent } from '#addresses.ts';
import { entriesOf, homedClaimsOf, type Atlas, type HomedClaim } from '#data/atlas.ts';
import { allSources, claimsById } from '#data/claims.ts';
import { sidesOf } from '#data/discrepancies.ts';
import { nameById } from '#data/names.ts';
import { collections, type CollectionName, type Entry } from '#schemas/collections.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { shownRevisions } from '#schemas/values/history.ts';
import { partnerQuestions } from '#schemas/vocabularies/country-words.ts';
import { withWords } from '#schemas/vocabularies/vocabulary.ts';
import { licence } from './licence.ts';
import { openQuestions } from './open-questions.ts';
import { proseText } from './prose-text.ts';

/** Rises when a field changes its meaning or goes; new fields do not raise it. */
export const schemaVersion = 2;

/** The documents as every data file names them. */
export const sourcesFor = (atlas: Atlas) =>
  allSources(atlas).map(({ id, data }) => ({
    id,
    number: data.number,
    title: data.title,
    publisher: nameById(atlas, data.publisher),
    publisherType: data.publisherType,
    webAddress: data.webAddress,
  }));

const verification = ({ verified }: HomedClaim) =>
  verified ? { verified: true, on: verified.on, lineInCopy: verified.line } : { verified: false };

/** A claim as data files show it: as in its file, with its address and whether it was checked. */
const claimInFile = (homed: HomedClaim) => ({
  ...homed.claim,
  address: permanent(claimPath(homed.home, homed.claim.id)),
  home: homed.home.id,
  publisherType: homed.source.data.publisherType,
  disputedIn: homed.disputes.map(({ id }) => id),
  verification: verification(homed),
});

/** Names under which data files published fields first, by the field of today; readers rely on them. */
const nameInFile = { sides: 'statements', signAt: 'mark' } as const;

const nameOf = (field: string): string =>
  field in nameInFile ? nameInFile[field as keyof typeof nameInFile] : field;

/** The sides of a discrepancy with the claims and the sum they stand for, so that the file is read alone. */
const sidesWritten = (atlas: Atlas, entry: Entry<'discrepancies'>) =>
  sidesOf(atlas, entry).map((side) => {
    switch (side.kind) {
      case 'claim':
        return { kind: side.kind, claim: claimInFile(side.homed) };
      case 'sum':
        return {
          kind: side.kind,
          says: side.says,
          sumByTheAtlas: side.sum,
          sumOf: side.of.map(({ claim }) => claim.id),
        };
      case 'public-record': {
        const { labels: _, reference, ...facts } = side;
        return { ...facts, kind: 'record', reference: reference.id };
      }
    }
  });

/** Fields under the names that data files have for them. */
const fieldsInFile = <Fields extends object>(fields: Fields): Omit<Fields, 'sides'> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]: [string, unknown]) => [nameOf(field), value]),
  ) as Omit<Fields, 'sides'>;

/** An entry as data files show it: as in its file, with its address and its prose as plain text. */
export function entryInFile(atlas: Atlas, entry: Entry) {
  const claims = homedClaimsOf(atlas, entry);
  return {
    id: entry.id,
    address: permanent(entryPath(entry)),
    ...fieldsInFile(entry.data),
    revisions: shownRevisions(entry.data.revisions).map(({ on, what, why }) => ({ on, what, why })),
    ...(claims.length > 0 ? { claims: claims.map(claimInFile) } : {}),
    ...(entry.collection === 'discrepancies'
      ? { [nameInFile.sides]: sidesWritten(atlas, entry as Entry<'discrepancies'>) }
      : {}),
    ...(entry.collection === 'countries' ? { unanswered: openQuestions(entry.body) } : {}),
    ...(entry.body.trim() === '' ? {} : { prose: proseText(atlas, entry.body) }),
  };
}

export const collectionFile = (atlas: Atlas, collection: CollectionName) => ({
  schemaVersion,
  licence,
  schema: permanent(dataPath(`schemas/${collection}.json`)),
  sources: sourcesFor(atlas),
  entries: entriesOf(atlas, collection).map((entry) => entryInFile(atlas, entry)),
});

export const claimsFile = (atlas: Atlas) => ({
  schemaVersion,
  licence,
  sources: sourcesFor(atlas),
  claims: claimsById(atlas).map(claimInFile),
});

/** What stands in the file of a discrepancy for each of its sides, whose own schema has ids alone. */
const sidesSchema = {
  type: 'array',
  description: 'What stands against each other, each with its figure or wording and its address.',
  items: {
    type: 'object',
    required: ['kind'],
    properties: {
      kind: {
        description: 'Whether it is a claim of a document, a sum by the atlas, or what an entry records.',
        enum: ['claim', 'sum', 'record'],
      },
    },
  },
};

/** The partner questions that the prose of a profile leaves open, which its own schema does not hold. */
const unansweredSchema = {
  type: 'array',
  description: 'The partner questions that no document answers; the others are answered in the prose.',
  items: { enum: Object.keys(partnerQuestions) },
};

/**
 * The JSON Schema of the file of a collection. It is open for fields it does not know, as a new field does not raise
 * the version of the schema.
 */
export function schemaFile(atlas: Atlas, collection: CollectionName) {
  const words = withWords(atlas.vocabularies);
  const { $schema, $defs, ...entry } = z.toJSONSchema(collections[collection].schema, {
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      words({ jsonSchema });
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const text = (description: string) => ({ type: 'string', description });
  return {
    $id: permanent(dataPath(`schemas/${collection}.json`)),
    title: collection,
    $schema,
    type: 'object',
    required: ['schemaVersion', 'licence', 'schema', 'sources', 'entries'],
    properties: {
      schemaVersion: {
        const: schemaVersion,
        description: 'Version of the shape; a change that breaks readers raises it.',
      },
      licence: { type: 'object', description: 'The licence of texts and data, with its address.' },
      schema: text('Address of this schema.'),
      sources: {
        type: 'array',
        description: 'The documents on which the claims rest.',
        items: { type: 'object' },
      },
      entries: {
        type: 'array',
        description: 'The entries of the collection.',
        items: {
          ...entry,
          properties: {
            id: text('Id of the entry: its file name and the end of its address; never given to another.'),
            address: text('Permanent address of the page of the entry.'),
            ...fieldsInFile(entry.properties ?? {}),
            ...(collection === 'discrepancies' ? { [nameInFile.sides]: sidesSchema } : {}),
            ...(collection === 'countries' ? { unanswered: unansweredSchema } : {}),
            prose: text('The text of the page, with the figures written out.'),
          },
          required: ['id', 'address', ...(entry.required ?? []).map(nameOf)],
        },
      },
    },
    $defs,
  };
}

/** JSON with a line end, as files have it. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A field of a collection with its sentence, for the dictionary. */
export interface FieldEntry {
  field: string;
  meaning: string;
  example: string;
}

/** The fields of a collection on its first level, with the sentence and the example of each. */
export function fieldDictionary(atlas: Atlas, collection: CollectionName): FieldEntry[] {
  const { properties = {} } = jsonSchemaOf(collections[collection].schema, atlas.vocabularies);
  return Object.entries(fieldsInFile(properties)).map(([field, { description, examples }]) => ({
    field,
    meaning: description ?? '',
    example: examples?.[0] === undefined ? '' : JSON.stringify(examples[0]),
  }));
}
