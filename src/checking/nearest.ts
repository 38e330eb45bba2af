import { closest, distance } from 'fastest-levenshtein';
import { slugOf } from '#spelling/plain.ts';

/** Something that may have been meant: its id, and the names readers know it by. */
export interface Candidate {
  id: string;
  names?: readonly string[];
}

/** Words that initials leave out: the EU is the European Union, the CRM the Commissariat for Refugees and Migration. */
const withoutInitial = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to']);

const initialsOf = (slug: string): string[] => {
  const words = slug.split('-');
  if (words.length < 2) return [];
  const first = (chosen: readonly string[]) => chosen.map((word) => word.charAt(0)).join('');
  return [first(words), first(words.filter((word) => !withoutInitial.has(word)))];
};

/**
 * The id that was probably meant by what somebody wrote: the same but for its form; a name or a short name; initials;
 * the beginning of an id; and only then an id of which at most every third sign is another. Undefined where nothing
 * is near.
 */
export function nearest(written: string, candidates: readonly Candidate[]): string | undefined {
  const slug = slugOf(written);
  if (slug === '') return undefined;
  const spellings = candidates.map(({ id, names = [] }) => ({ id, all: [id, ...names].map(slugOf) }));
  const sure =
    spellings.find(({ all: [own] }) => own === slug) ??
    spellings.find(({ all }) => all.includes(slug)) ??
    spellings.find(({ all }) => all.some((spelling) => initialsOf(spelling).includes(slug)));
  if (sure) return sure.id;
  const idOf = new Map(spellings.map(({ id, all: [own = id] }) => [own, id]));
  const ids = [...idOf.keys()];
  const [begun] = ids.filter((id) => id.startsWith(slug)).sort((a, b) => a.length - b.length);
  if (begun !== undefined) return idOf.get(begun);
  if (ids.length === 0) return undefined;
  const meant = closest(slug, ids);
  return distance(meant, slug) <= slug.length / 3 ? idOf.get(meant) : undefined;
}
