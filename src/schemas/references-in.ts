import type { z } from 'astro/zod';
import type { Referable } from './values/text.ts';
import type { VocabularyName } from './vocabularies/vocabularies.ts';

/** A field of an entry that names another entry or a claim. */
export interface FoundReference {
  /** Path of the field, such as "organisations[0].organisation". */
  path: string;
  id: string;
  collections: readonly Referable[];
}

type Schema = z.ZodType & {
  _zod: {
    def: {
      type: string;
      innerType?: Schema;
      element?: Schema;
      shape?: Record<string, Schema>;
      options?: readonly Schema[];
      discriminator?: string;
    };
  };
};

/** Path of a nested field as readers of YAML write it: "claims[2].period.on". */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );

/** The schema that applies to a value: optional wrappers taken off, the fitting option of a union chosen. */
function unwrap(schema: Schema, value: unknown): Schema {
  const { def } = schema._zod;
  if (def.innerType) return unwrap(def.innerType, value);
  if (def.type === 'union' && def.options) {
    const option =
      optionByKind(schema, value) ?? def.options.find((candidate) => candidate.safeParse(value).success);
    return option ? unwrap(option, value) : schema;
  }
  return schema;
}

/** The option of a union that a word of the value names; undefined where the union knows no such word. */
function optionByKind({ _zod: { def } }: Schema, value: unknown): Schema | undefined {
  const { discriminator, options = [] } = def;
  if (discriminator === undefined || typeof value !== 'object' || value === null) return undefined;
  const kind = (value as Record<string, unknown>)[discriminator];
  return options.find(
    (candidate) => candidate._zod.def.shape?.[discriminator]?.safeParse(kind).success === true,
  );
}

const metas = new WeakMap<z.ZodType, Readonly<Record<string, unknown>>>();

/** The `.meta()` of a schema, which zod puts together anew each time. */
function metaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const known = metas.get(schema) ?? schema.meta() ?? {};
  metas.set(schema, known);
  return known;
}

/** Calls `visit` for every text of the value with its path and the `.meta()` of its field. */
export function walkTexts(
  schema: z.ZodType,
  value: unknown,
  visit: (text: string, path: PropertyKey[], meta: Record<string, unknown>) => void,
  path: PropertyKey[] = [],
): void {
  const inner = unwrap(schema as Schema, value);
  if (typeof value === 'string') {
    visit(value, path, { ...metaOf(inner), ...metaOf(schema) });
  } else if (Array.isArray(value)) {
    const { element } = inner._zod.def;
    value.forEach((item, at) => element && walkTexts(element, item, visit, [...path, at]));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const { shape } = inner._zod.def;
      const field = shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (field) walkTexts(field, item, visit, [...path, key]);
    }
  }
}

/** Every reference an entry makes, found by the schema, so that no collection needs code of its own. */
export function referencesIn(schema: z.ZodType, data: unknown): FoundReference[] {
  const found: FoundReference[] = [];
  walkTexts(schema, data, (id, path, meta) => {
    const collections = meta['references'];
    if (!Array.isArray(collections)) return;
    const ids = meta['separated'] === true ? id.split(' ') : [id];
    for (const each of ids)
      found.push({ path: pathText(path), id: each, collections: collections as Referable[] });
  });
  return found;
}

/** A field of an entry that takes a word of a vocabulary of content. */
export interface FoundWord {
  /** Path of the field, such as "claims[0].question". */
  path: string;
  word: string;
  vocabulary: VocabularyName;
}

/** Every word of a vocabulary that an entry uses, found by the schema. */
export function wordsIn(schema: z.ZodType, data: unknown): FoundWord[] {
  const found: FoundWord[] = [];
  walkTexts(schema, data, (word, path, { vocabulary }) => {
    if (typeof vocabulary === 'string')
      found.push({ path: pathText(path), word, vocabulary: vocabulary as VocabularyName });
  });
  return found;
}
