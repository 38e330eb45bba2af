import { createHash } from 'node:crypto';
import { absolute, dataPath, paths } from '#addresses.ts';
import { entriesOf, type Atlas } from '#data/atlas.ts';
import { collectionNames } from '#schemas/collections.ts';
import { shownRevisions } from '#schemas/values/history.ts';
import { words } from '#words/en.ts';
import { claimsFile, collectionFile, jsonText } from '../json.ts';
import { licence } from '../licence.ts';
import { tableNames, tableOf } from '../tables.ts';
import { tableSchemaOf } from './table-schema.ts';

const titles = {
  ...words.collectionNames,
  claims: words.claims,
  equipment: words.equipmentLedger,
  'funding-fts': words.ftsTable,
} as const;

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** What a package says of any file: where it lies beside the descriptor, and how to know it arrived whole. */
const fileFacts = (name: string, text: string) => ({
  path: dataPath(name).slice(1),
  encoding: 'utf-8',
  bytes: Buffer.byteLength(text),
  hash: sha256(text),
});

/**
 * The descriptor of the whole atlas as a Frictionless Data Package 2.0. `created` is the day of the newest revision,
 * because the day of the build is not a fact of the data.
 */
export function dataPackage(atlas: Atlas, version: string) {
  const newest = atlas.entries
    .flatMap(({ data }) => shownRevisions(data.revisions).map(({ on }) => on))
    .sort()
    .at(-1);
  const homepage = absolute(paths.home);
  const tables = tableNames.map((name) => {
    const { columns, csv } = tableOf(atlas, name);
    return {
      name,
      title: titles[name],
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      ...fileFacts(`${name}.csv`, csv),
      schema: tableSchemaOf(name, columns),
    };
  });
  const documents = [
    ...collectionNames.map((name) => ({ name, file: collectionFile(atlas, name) })),
    { name: 'claims' as const, file: claimsFile(atlas) },
  ].map(({ name, file }) => ({
    name: `${name}-json`,
    title: `${titles[name]} (JSON)`,
    format: 'json',
    mediatype: 'application/json',
    ...fileFacts(`${name}.json`, jsonText(file)),
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'balkan-route-atlas',
    title: words.siteName,
    description: words.description,
    ...(homepage ? { homepage } : {}),
    version,
    ...(newest ? { created: `${newest}T00:00:00Z` } : {}),
    contributors: [{ title: words.siteName, roles: ['publisher'] }],
    licenses: [{ name: 'CC-BY-4.0', title: licence.name, path: licence.address }],
    sources: entriesOf(atlas, 'sources').map(({ data }) => ({ title: data.title, path: data.webAddress })),
    resources: [...tables, ...documents],
  };
}
