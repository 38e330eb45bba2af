import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of a text in UTF-8, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A value as JSON with its keys in the order of the alphabet, so that the order of a file does not matter. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalText(part)}`);
  return `{${fields.join(',')}}`;
}

/** Twelve hexadecimal digits that change with every value, and with nothing that only changes how it is written. */
export const shortDigest = (value: unknown): string => sha256(canonicalText(value)).slice(0, 12);
