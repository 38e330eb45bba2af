// The ledger as pages see it.
import text from '../../content/addresses.ndjson?raw';
import { addressBook, type AddressBook } from './address-book.ts';
import { parseLedger } from './ledger.ts';

/** The ledger as it lies in the repository. */
export const writtenLedger: string = text;

/** All addresses ever published. */
export const openBook: AddressBook = addressBook(parseLedger(text));
