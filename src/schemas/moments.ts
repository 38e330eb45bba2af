import { z } from 'astro/zod';
import { date } from './values/dates.ts';
import { history } from './values/history.ts';
import { line, ownWords } from './values/text.ts';

/** A period view of the route map. The body is the sentences beside its small map, each cited. */
export const moments = z.strictObject({
  label: line('The years as readers see them.', '1894–95'),
  title: ownWords('What marks the period.', 'The years of the travellers'),
  from: date('First year.'),
  to: date('Last year.'),
  ...history,
});
