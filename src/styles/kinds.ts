// One block of CSS for each kind of page. It stands inline in the page, byte for byte the same on every page
// of its kind, so that a policy needs one hash for each and no page waits for a second request.
import country from './kinds/country.css?inline';
import entry from './kinds/entry.css?inline';
import funding from './kinds/funding.css?inline';
import home from './kinds/home.css?inline';
import list from './kinds/list.css?inline';
import search from './kinds/search.css?inline';
import text from './kinds/text.css?inline';

export const styleOfKind = { country, entry, funding, home, list, search, text } as const;

export type PageKind = keyof typeof styleOfKind;
