// The columns of `equipment.csv`: one row for each item that a project pays for, under the id of its claim.
import { claimPath, entryPath, permanent } from '#addresses.ts';
import type { LedgerItem } from '#data/equipment.ts';
import { numberOf, unitOf } from '#schemas/values/claim.ts';
import type { Column } from '../csv.ts';

export const equipmentColumns: readonly Column<LedgerItem>[] = [
  { name: 'id', cell: ({ homed }) => homed.claim.id },
  { name: 'address', cell: ({ homed }) => permanent(claimPath(homed.home, homed.claim.id)) },
  { name: 'item', cell: ({ item }) => item },
  {
    name: 'value',
    cell: ({ homed: { claim } }) => (claim.kind === 'figure' ? numberOf(claim.value) : undefined),
  },
  { name: 'unit', cell: ({ homed: { claim } }) => (claim.kind === 'figure' ? unitOf(claim) : undefined) },
  {
    name: 'modality',
    cell: ({ homed: { claim } }) => (claim.kind === 'figure' ? claim.modality : undefined),
  },
  { name: 'printed', cell: ({ homed: { claim } }) => ('printed' in claim ? claim.printed : undefined) },
  { name: 'says', cell: ({ homed: { claim } }) => ('says' in claim ? claim.says : undefined) },
  { name: 'delivered', cell: ({ isDelivered }) => isDelivered },
  { name: 'entry', cell: ({ project }) => project.entry.id },
  { name: 'entry_identifier', cell: ({ project }) => project.entry.data.identifier },
  { name: 'entry_title', cell: ({ project }) => project.entry.data.title },
  { name: 'entry_address', cell: ({ project }) => permanent(entryPath(project.entry)) },
  { name: 'source', cell: ({ homed }) => homed.source.id },
  { name: 'passage', cell: ({ homed }) => homed.claim.passage },
];
