// The list of funding entries in groups, each grouping a page of its own, so that no script is needed to find them.
import { paths } from '#addresses.ts';
import { everything, filtered, none, type Asked } from '#funding-list/asked.ts';
import { isShared, type Filter, type ListFile, type Name, type Row } from '#funding-list/list-file.ts';
import { words } from '#words/en.ts';

/** What the list is grouped by, as the addresses of the pages name it. */
export const groupings = [
  'theme',
  'heading',
  'organisation',
  'missing-role',
  'country',
  'scope',
  'programme',
] as const;
export type Grouping = (typeof groupings)[number];

/** Path of the page of a grouping, such as "/funding/by-theme/". */
export const groupingPath = (grouping: Grouping): string => `${paths.funding}by-${grouping}/`;

/** Entries that stand together in a grouping. An entry may stand in several groups. */
export interface Group {
  id: string;
  label: string;
  /** Page of what the group is named after, where it has one. */
  address: string | undefined;
  asked: Asked;
  /** Largest first. */
  rows: readonly Row[];
  /** Whether the amount of a row belongs to several bodies of the group’s role: it is then no part of the sums. */
  isShared: (row: Row) => boolean;
}

/** The groups of a grouping that hold an entry, in the order of the names of the list. */
export function groupsOf({ names }: ListFile, rows: readonly Row[], grouping: Grouping): Group[] {
  /** A group of what somebody would be shown who asked for it. */
  const groupOf = (id: string, label: string, only: Partial<Asked>, address?: string): Group => {
    const asked = { ...everything, ...only };
    return {
      id,
      label,
      address,
      asked,
      rows: filtered(rows, asked),
      isShared: ({ parts }) => only.organisation !== undefined && isShared({ parts }, only.role ?? ''),
    };
  };
  const named = (filter: Filter, further: readonly Name[] = []): Group[] =>
    [...names[filter], ...further].map(([id, label, address]) =>
      groupOf(`${filter}-${id}`, label, { [filter]: id }, address),
    );
  const groups = ((): Group[] => {
    switch (grouping) {
      case 'heading':
        return named('heading', [[none, words.noneNamed.heading]]);
      case 'programme':
        return named('programme', [[none, words.noneNamed.programme]]);
      case 'missing-role':
        return [
          groupOf('role-not-stated', words.unnamed['role-not-stated'], { role: 'role-not-stated' }),
          groupOf('no-organisation-named', words.unnamed['no-organisation-named'], { organisation: none }),
        ];
      case 'organisation':
        return names.organisation.flatMap(([organisation, name, address]) =>
          names.role.map(([role, label]) =>
            groupOf(
              `organisation-${organisation}-${role}`,
              `${name}: ${label}`,
              { organisation, role },
              address,
            ),
          ),
        );
      default:
        return named(grouping);
    }
  })();
  return groups.filter((group) => group.rows.length > 0);
}
