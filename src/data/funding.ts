import type { Entry } from '#schemas/collections.ts';
import type { Figure } from '#schemas/values/claim.ts';
import type { Money } from '#schemas/values/money.ts';
import { currenciesOf, sumsOf } from '#schemas/values/sums.ts';
import { fundingRoles, fundingScopes } from '#schemas/vocabularies/funding-words.ts';
import {
  byId,
  entriesOf,
  grouped,
  homedClaimsOf,
  requireClaim,
  requireEntry,
  requireFigure,
  type Atlas,
  type HomedClaim,
} from './atlas.ts';
import { shortNameOf } from './names.ts';
import { once } from './once.ts';
import { meaningOf } from './vocabularies.ts';

/** A funding entry with its amount followed to the claim that carries it. */
export interface FundingProject {
  entry: Entry<'funding'>;
  amount: Money;
  amountClaim: HomedClaim<Figure>;
}

/** The amount of a figure that counts money. Throws for any other figure. */
export function moneyOf({ claim }: HomedClaim<Figure>): Money {
  if (!('amount' in claim.value)) throw new Error(`the claim "${claim.id}" is no amount of money`);
  return claim.value;
}

/** One funding entry with its amount. */
export function projectOf(atlas: Atlas, entry: Entry<'funding'>): FundingProject {
  const amountClaim = requireFigure(atlas, entry.data.amount, entry.id);
  return { entry, amount: moneyOf(amountClaim), amountClaim };
}

/**
 * All funding entries, largest amount first within each currency; the currency of most entries first, because no
 * amount is larger than one of another currency.
 */
export const projectsByAmount = once((atlas): readonly FundingProject[] => {
  const projects = entriesOf(atlas, 'funding').map((entry) => projectOf(atlas, entry));
  const places = new Map(
    currenciesOf(projects.map(({ amount }) => amount)).map((currency, at) => [currency, at]),
  );
  const placeOf = ({ amount }: FundingProject): number => places.get(amount.currency) ?? 0;
  return projects.sort(
    (a, b) => placeOf(a) - placeOf(b) || b.amount.amount - a.amount.amount || byId(a.entry, b.entry),
  );
});

/** The projects with amounts in each currency with their sum, in the order of `projectsByAmount`. */
export const projectsByCurrency = once((atlas): readonly { sum: Money; projects: FundingProject[] }[] =>
  [...Map.groupBy(projectsByAmount(atlas), ({ amount }) => amount.currency).values()].flatMap((projects) =>
    sumsOf(projects.map(({ amount }) => amount)).map((sum) => ({ sum, projects })),
  ),
);

/** Projects drawn one by one, and what the others come to; undefined where there are no others. */
export interface LargestProjects {
  shown: FundingProject[];
  rest: { projects: FundingProject[]; sum: Money } | undefined;
}

/** The first projects of a list in one currency, with one that is always among them, and the rest as one sum. */
export function largestOf(
  projects: readonly FundingProject[],
  most: number,
  always?: Entry<'funding'>,
): LargestProjects {
  const isFar = projects.findIndex(({ entry }) => entry === always) >= most;
  const shown = projects.filter(({ entry }, at) => (isFar ? at < most - 1 || entry === always : at < most));
  const left = new Set(projects);
  for (const project of shown) left.delete(project);
  const [sum] = sumsOf([...left].map(({ amount }) => amount));
  return { shown, rest: sum && { projects: [...left], sum } };
}

/** The countries that a name in `countries` of a funding entry reaches: itself, or those of the region it is. */
function reachedBy(atlas: Atlas, id: string): readonly string[] {
  const place = atlas.byId.get(id);
  return place?.collection === 'places' && meaningOf(atlas, 'place-kinds', place.data.kind).severalCountries
    ? [id, ...place.data.countries]
    : [id];
}

const projectsByCountry = once((atlas) =>
  grouped(
    projectsByAmount(atlas).flatMap((project) => {
      const reached = new Set(project.entry.data.countries.flatMap((id) => reachedBy(atlas, id)));
      return Array.from(reached, (country) => [country, project] as const);
    }),
  ),
);

/** The projects that serve a country, alone or through its region; largest amount first. */
export const projectsServing = (atlas: Atlas, country: string): readonly FundingProject[] =>
  projectsByCountry(atlas).get(country) ?? [];

export type FundingRole = keyof typeof fundingRoles;

/** An organisation’s part in a project, with the claim on which it rests. */
export interface FundingPart {
  role: FundingRole;
  project: FundingProject;
  homed: HomedClaim;
  /**
   * The whole amount where the organisation alone is named in this role or, where no role is stated, alone besides the
   * funder; undefined where others are named too, because no document divides an amount between organisations.
   */
  ownAmount: Money | undefined;
}

const projectsByOrganisation = once((atlas) =>
  grouped(
    projectsByAmount(atlas).flatMap((project) => {
      const named = new Set(project.entry.data.organisations.map(({ organisation }) => organisation));
      return Array.from(named, (organisation) => [organisation as string, project] as const);
    }),
  ),
);

/**
 * What an organisation has to do with funding entries, by role: roles in the order of the vocabulary, projects by
 * amount. One project stands under several roles where a document names several, so roles are never added up.
 */
export const fundingByRole = (
  atlas: Atlas,
  organisation: string,
): { role: FundingRole; parts: FundingPart[] }[] =>
  (Object.keys(fundingRoles) as FundingRole[])
    .map((role) => ({
      role,
      parts: (projectsByOrganisation(atlas).get(organisation) ?? []).flatMap((project): FundingPart[] => {
        const inRole = project.entry.data.organisations.filter((part) => part.role === role);
        const named = project.entry.data.organisations.filter((part) => part.role !== 'funder');
        const isAlone = (role === 'role-not-stated' ? named : inRole).length === 1;
        return inRole
          .filter((part) => part.organisation === organisation)
          .map(({ claim }) => ({
            role,
            project,
            homed: requireClaim(atlas, claim, project.entry.id),
            ownAmount: isAlone ? project.amount : undefined,
          }));
      }),
    }))
    .filter(({ parts }) => parts.length > 0);

/** The organisations of a funding entry with their entries. */
export const organisationsOf = (atlas: Atlas, entry: Entry<'funding'>) =>
  entry.data.organisations.map(({ organisation, role, claim }) => ({
    organisation: requireEntry(atlas, organisation, ['organisations'], entry.id),
    role,
    claim,
  }));

/** Short name of the one body that funds every project of the atlas; undefined where several do, or somewhere none is named. */
export const soleFunderOf = once((atlas): string | undefined => {
  const funders = entriesOf(atlas, 'funding').map((entry) =>
    organisationsOf(atlas, entry).flatMap(({ role, organisation }) =>
      role === 'funder' ? [organisation] : [],
    ),
  );
  const [first, ...others] = new Set(funders.flat());
  return first && others.length === 0 && funders.every((names) => names.length > 0)
    ? shortNameOf(first)
    : undefined;
});

/** Short names of those who take part in a project besides the funder, each once; empty where nobody is named. */
export const partnerNamesOf = (atlas: Atlas, entry: Entry<'funding'>): string[] => {
  const partners = organisationsOf(atlas, entry).filter(({ role }) => role !== 'funder');
  return [...new Set(partners.map(({ organisation }) => shortNameOf(organisation)))];
};

/** The discrepancies in which a claim of a funding entry stands against something else, each once. */
export const disputesOf = (atlas: Atlas, entry: Entry<'funding'>): Entry<'discrepancies'>[] => [
  ...new Set(homedClaimsOf(atlas, entry).flatMap(({ disputes }) => disputes)),
];

/** The sums of projects by scope, one for each currency, and how many they are; scopes in the order of their list. */
export const sumsByScope = (
  projects: readonly FundingProject[],
): { scope: keyof typeof fundingScopes; sums: Money[]; count: number }[] =>
  (Object.keys(fundingScopes) as (keyof typeof fundingScopes)[]).flatMap((scope) => {
    const amounts = projects.flatMap(({ entry, amount }) => (entry.data.scope === scope ? [amount] : []));
    return amounts.length > 0 ? [{ scope, sums: sumsOf(amounts), count: amounts.length }] : [];
  });
