import { claimPath, dataPath, entryFilePath, entryPath, permanent } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { discrepanciesConcerning } from '#data/discrepancies.ts';
import { organisationsOf, projectOf } from '#data/funding.ts';
import { nameOf } from '#data/names.ts';
import type { Entry } from '#schemas/collections.ts';
import { fundingRoles } from '#schemas/vocabularies/funding-words.ts';
import { citationFormats, citationsOf } from './citations/citation-files.ts';
import { referenceText } from './citations/reference.ts';
import { entryInFile, schemaVersion, sourcesFor } from './json.ts';
import { licence } from './licence.ts';

/** Everything the atlas knows of a funding entry, with the names behind its ids, so that one file is enough. */
export function fundingFile(atlas: Atlas, entry: Entry<'funding'>) {
  const { amount, amountClaim } = projectOf(atlas, entry);
  const { source, atlasEntry } = citationsOf(atlas, entry);
  return {
    schemaVersion,
    licence,
    schema: permanent(dataPath('schemas/funding.json')),
    identifier: entry.data.identifier,
    address: permanent(entryPath(entry)),
    amount: {
      ...amount,
      printed: amountClaim.claim.printed,
      claim: permanent(claimPath(amountClaim.home, amountClaim.claim.id)),
    },
    organisations: organisationsOf(atlas, entry).map(({ organisation, role, claim }) => ({
      id: organisation.id,
      name: organisation.data.name,
      address: permanent(entryPath(organisation)),
      role,
      roleMeans: fundingRoles[role].definition,
      claim: permanent(claimPath(entry, claim)),
    })),
    countries: entry.data.countries.map((id) => {
      const country = requireEntry(atlas, id, ['countries', 'places'], entry.id);
      return { id, name: nameOf(country), address: permanent(entryPath(country)) };
    }),
    discrepancies: discrepanciesConcerning(atlas, entry).map(({ entry: discrepancy }) => ({
      id: discrepancy.id,
      title: discrepancy.data.title,
      address: permanent(entryPath(discrepancy)),
    })),
    cite: {
      atlasEntry: `${referenceText(atlasEntry)} ${atlasEntry.address}`,
      source: `${referenceText(source)} ${source.address}`,
      files: Object.keys(citationFormats).map((format) => permanent(entryFilePath(entry, format))),
    },
    sources: sourcesFor(atlas).filter(({ id }) => id === entry.data.source),
    entry: entryInFile(atlas, entry),
  };
}
