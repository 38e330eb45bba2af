// The funding entries as their list needs them, small enough to be fetched whole: names stand once, and entries name
// them by their place. Its shape is declared where it is read, in src/enhancement/funding-list.ts.
import { entryPath, href } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { disputesOf, organisationsOf, projectsByAmount, sumOf } from '#data/funding.ts';
import { iatiFactsOf, iatiRequirements } from '#data/iati.ts';
import { shortNameOf } from '#data/names.ts';
import type { Entry } from '#schemas/collections.ts';
import { fundingRoles, fundingScopes, fundingThemes } from '#schemas/vocabularies/funding-words.ts';
import type { Vocabulary } from '#schemas/vocabularies/vocabulary.ts';
import { slugOf } from '#spelling/plain.ts';

type Name = [id: string, label: string, address?: string];

/** Names in the order in which they are first asked for, or in that of a vocabulary. */
class Names {
  readonly all: Name[];

  constructor(vocabulary: Vocabulary = {}) {
    this.all = Object.entries(vocabulary).map(([id, { label }]) => [id, label]);
  }

  /** The place of a name, which is added where it is new. */
  at(id: string, label = id, address?: string): number {
    const known = this.all.findIndex((name) => name[0] === id);
    return known < 0 ? this.all.push(address === undefined ? [id, label] : [id, label, address]) - 1 : known;
  }

  ofEntry(entry: Entry): number {
    return this.at(entry.id, shortNameOf(entry), href(entryPath(entry)));
  }
}

/** The file of the list of funding entries, largest amount first. Throws where they have several currencies. */
export function fundingListFile(atlas: Atlas) {
  const projects = projectsByAmount(atlas);
  const names = {
    theme: new Names(fundingThemes),
    organisation: new Names(),
    role: new Names(fundingRoles),
    country: new Names(),
    scope: new Names(fundingScopes),
    programme: new Names(),
    discrepancy: new Names(),
  };
  const entries = projects.map(({ entry, amount, amountClaim }) => {
    const { id, data } = entry;
    const organisations = organisationsOf(atlas, entry);
    const fullNames = organisations.flatMap(({ organisation }) =>
      organisation.data.shortName ? [organisation.data.name] : [],
    );
    return [
      id,
      data.title,
      [data.identifier, data.titlePrinted, data.summary, ...fullNames].join(' '),
      amount.amount,
      amountClaim.claim.printed,
      names.theme.at(data.theme),
      names.scope.at(data.scope),
      data.countries.map((country) =>
        names.country.ofEntry(requireEntry(atlas, country, ['countries', 'places'], id)),
      ),
      data.programme === undefined ? -1 : names.programme.at(slugOf(data.programme), data.programme),
      data.phase ?? '',
      organisations.map(
        ({ organisation, role }) => [names.organisation.ofEntry(organisation), names.role.at(role)] as const,
      ),
      iatiFactsOf(atlas, entry).stated.length,
      disputesOf(atlas, entry).map((discrepancy) => names.discrepancy.ofEntry(discrepancy)),
    ] as const;
  });
  return {
    currency: sumOf(projects).currency,
    iatiFacts: Object.keys(iatiRequirements).length,
    names: {
      theme: names.theme.all,
      organisation: names.organisation.all,
      role: names.role.all,
      country: names.country.all,
      scope: names.scope.all,
      programme: names.programme.all,
      discrepancy: names.discrepancy.all,
    },
    entries,
  };
}
