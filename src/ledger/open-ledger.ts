// The ledger as pages see it.
import text from '../../content/addresses.ndjson?raw';
import { addressBook, formerPlaces, type AddressBook, type FormerPlace } from './address-book.ts';
import { parseLedger } from './ledger.ts';

/** The ledger as it lies in the repository. */
export const writtenLedger: string = text;

/** All addresses ever published. */
export const openBook: AddressBook = addressBook(parseLedger(text));

const placesByPage = formerPlaces(openBook);

/** What stood on a page and stands elsewhere now, or was taken back. */
export const formerPlacesOn = (page: string): readonly FormerPlace[] => placesByPage.get(page) ?? [];
