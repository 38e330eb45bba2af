// The list of what authors may write in MDX. The only barrel file of the project, because it is that list.
import type { AuthoringName } from '#schemas/authoring.ts';
import Answer from './Answer.astro';
import Cite from './Cite.astro';
import Entry from './Entry.astro';
import Figure from './Figure.astro';
import When from './When.astro';

export const authoringComponents = { Answer, Cite, Entry, Figure, When } satisfies Record<
  AuthoringName,
  unknown
>;

export type { ProseComponent } from '#data/open-atlas.ts';
