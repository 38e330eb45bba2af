// What the documents say that projects provide, build or pay for.
import type { Entry } from '#schemas/collections.ts';
import { numberOf } from '#schemas/values/claim.ts';
import { requireClaim, type Atlas, type HomedClaim } from './atlas.ts';
import { projectsByAmount, type FundingProject } from './funding.ts';
import { once } from './once.ts';
import { onListPage, pagesOf } from './paging.ts';

/** A thing a project supplies, with the claim that carries its number or says that there is none. */
export interface Deliverable {
  item: string;
  homed: HomedClaim;
  /** Whether the document reports that it was supplied or done. */
  isDelivered: boolean;
}

/** What a project supplies, in the order of its file. */
export const deliverablesOf = (atlas: Atlas, entry: Entry<'funding'>): Deliverable[] =>
  entry.data.deliverables.map(({ item, claim, delivered }) => ({
    item,
    homed: requireClaim(atlas, claim, entry.id),
    isDelivered: delivered === true,
  }));

/** An item of the equipment ledger: what is provided, built or paid for, with the project that pays for it. */
export interface LedgerItem extends Deliverable {
  project: FundingProject;
}

/**
 * The equipment ledger: what every project pays for, item by item, largest project first, items in the order of their
 * files. Numbers of different projects count different things and are not added up; a project of which no document
 * names an item stands with an empty list.
 */
export const equipmentLedger = once((atlas): readonly { project: FundingProject; items: LedgerItem[] }[] =>
  projectsByAmount(atlas).map((project) => ({
    project,
    items: deliverablesOf(atlas, project.entry).map((deliverable) => ({ ...deliverable, project })),
  })),
);

/** The items of which a document gives the number, largest number first. */
export const itemsWithNumber = (atlas: Atlas): LedgerItem[] => {
  const numberIn = ({ homed: { claim } }: LedgerItem): number =>
    claim.kind === 'figure' ? (numberOf(claim.value) ?? 0) : 0;
  return equipmentLedger(atlas)
    .flatMap(({ items }) => items.filter(({ homed }) => homed.claim.kind === 'figure'))
    .sort((a, b) => numberIn(b) - numberIn(a));
};

/** The items that something is true of, under their projects; no project without one. */
export const itemsByProject = (
  atlas: Atlas,
  isWanted: (item: LedgerItem) => boolean,
): { project: FundingProject; items: LedgerItem[] }[] =>
  equipmentLedger(atlas)
    .map(({ project, items }) => ({ project, items: items.filter(isWanted) }))
    .filter(({ items }) => items.length > 0);

/** How many pages the equipment ledger has, the list of projects without an item included. */
export function pagesOfEquipment(atlas: Atlas): number {
  const counts = equipmentLedger(atlas).map(({ items }) => items.length);
  const items = counts.reduce((sum, count) => sum + count, 0);
  const without = counts.filter((count) => count === 0).length;
  return Math.max(pagesOf(items, onListPage.equipment), pagesOf(without, onListPage.entries));
}
