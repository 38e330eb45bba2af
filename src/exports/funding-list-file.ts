// The funding entries as their list needs them, small enough to be fetched whole: names stand once, and entries name
// them by their place. Its shape is declared where it is read, in src/funding-list/list-file.ts.
import { entryPath, href } from '#addresses.ts';
import { requireClaim, requireEntry, type Atlas } from '#data/atlas.ts';
import { disputesOf, organisationsOf, projectsByAmount } from '#data/funding.ts';
import { iatiFactsOf, iatiRequirements } from '#data/iati.ts';
import { shortNameOf } from '#data/names.ts';
import type { Entry } from '#schemas/collections.ts';
import { fundingRoles, fundingScopes } from '#schemas/vocabularies/funding-words.ts';
import type { Name } from '#funding-list/list-file.ts';
import type { Vocabulary } from '#schemas/vocabularies/vocabulary.ts';
import { slugOf } from '#spelling/plain.ts';

/** Names in the order in which they are first asked for, or in that of a vocabulary. */
class Names {
  readonly all: Name[];
  readonly #places: Map<string, number>;

  constructor(vocabulary: Vocabulary = {}) {
    this.all = Object.entries(vocabulary).map(([id, { label }]) => [id, label]);
    this.#places = new Map(this.all.map(([id], at) => [id, at]));
  }

  /** The place of a name, which is added where it is new. */
  at(id: string, label = id, address?: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.all.length);
    return this.all.push(address === undefined ? [id, label] : [id, label, address]) - 1;
  }

  ofEntry(entry: Entry): number {
    return this.at(entry.id, shortNameOf(entry), href(entryPath(entry)));
  }
}

/** The file of the list of funding entries: currencies by the number of their entries, within each the largest amount first. */
export function fundingListFile(atlas: Atlas) {
  const projects = projectsByAmount(atlas);
  const names = {
    theme: new Names(atlas.vocabularies['funding-themes']),
    organisation: new Names(),
    role: new Names(fundingRoles),
    country: new Names(),
    scope: new Names(fundingScopes),
    programme: new Names(),
    heading: new Names(),
    currency: new Names(),
    discrepancy: new Names(),
  };
  /** Two documents may have the same heading: it is one of its document. */
  const headingAt = ({ id, data: { source, sourceHeading } }: Entry<'funding'>): number => {
    if (sourceHeading === undefined) return -1;
    const { data } = requireEntry(atlas, source, ['sources'], id);
    return names.heading.at(slugOf(`${source} ${sourceHeading}`), `${sourceHeading} (${data.shortName})`);
  };
  const entries = projects.map(({ entry, amount, amountClaim }) => {
    const { id, data } = entry;
    const organisations = organisationsOf(atlas, entry);
    const fullNames = organisations.flatMap(({ organisation }) =>
      organisation.data.shortName ? [organisation.data.name] : [],
    );
    const items = data.deliverables.map((deliverable) => {
      const { claim } = requireClaim(atlas, deliverable.claim, id);
      return 'printed' in claim ? `${deliverable.item} ${claim.printed}` : deliverable.item;
    });
    return [
      id,
      data.title,
      [data.identifier, data.titlePrinted, data.summary, ...fullNames, ...items].join('\n'),
      amount.amount,
      names.currency.at(amount.currency),
      amountClaim.claim.printed,
      names.theme.at(data.theme),
      names.scope.at(data.scope),
      headingAt(entry),
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
    iatiFacts: Object.keys(iatiRequirements).length,
    names: {
      theme: names.theme.all,
      organisation: names.organisation.all,
      role: names.role.all,
      country: names.country.all,
      scope: names.scope.all,
      programme: names.programme.all,
      heading: names.heading.all,
      currency: names.currency.all,
      discrepancy: names.discrepancy.all,
    },
    entries,
  };
}
