import { z } from 'astro/zod';
import { pastDate } from './values/dates.ts';
import { history } from './values/history.ts';
import { asPrinted, fault, line, webAddress } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

/** What editor’s notes and reference data rest on: something outside the documents. */
export const references = z
  .strictObject({
    title: asPrinted('Title of the document or list.', 'List of the lands of the Elphberg crown'),
    shortName: line('How notes name it, with its date where that matters.', 'Elphberg list'),
    publisher: line('Who published it.', 'Royal Office'),
    date: pastDate('Date of the state that was read, where known.').optional(),
    webAddress: webAddress(
      'Where a reader can open it: an address that a stored page or a package gives.',
    ).optional(),
    furtherAddresses: z
      .array(webAddress('Where a further page stands.'))
      .meta({ description: 'Where further pages of the same evidence stand.' })
      .optional(),
    howToFind: line(
      'How a reader finds it, and why no address is given; needed only where there is none.',
      'In the reading room of the Royal Office, shelf of lists',
    ).optional(),
    seenAs: wordIn('ways-of-seeing', 'How it was seen.'),
    seenIn: line(
      'For a reprint, an archived copy or a package: in what exactly.',
      'Almanac of Strelsau',
    ).optional(),
    usedFor: line('What the atlas takes from it.', 'official names of the lands'),
    ...history,
  })
  .refine(({ webAddress: address, howToFind }) => address !== undefined || howToFind !== undefined, {
    path: ['webAddress'],
    error: fault(
      'is missing, and nothing says how to find it',
      'write the address where a reader can open it, or in `howToFind` how to find it without one',
    ),
  });
