// The ledger of addresses: every address the atlas has ever published and what became of it, one line of JSON
// each, only ever appended to. For one path later lines win. An address in it answers for good.

/** What an address leads to. An `entry` shares a page with others, a `claim` stands on the page of its home. */
export type AddressKind = 'page' | 'entry' | 'claim' | 'file';

interface Published {
  /** Path without base, with the fragment of a claim: "/funding/access-to-health-iii/". */
  path: string;
  kind: AddressKind;
  /** Day on which it was recorded. */
  since: string;
}

/** What stood at an address now stands at another. */
export interface Moved {
  path: string;
  event: 'moved';
  to: string;
  on: string;
  why: string;
  /** Name of the entry, for pages. */
  title?: string;
}

/** What stood at an address was taken back. */
export interface Retired {
  path: string;
  event: 'retired';
  on: string;
  why: string;
  title?: string;
  /** Where to look instead. */
  see?: string;
}

/** What had moved or was taken back stands at its address again. */
interface Restored {
  path: string;
  event: 'restored';
  on: string;
  why: string;
}

export type LedgerLine = Published | Moved | Retired | Restored;

/** Where the ledger lies, from the root of the repository. */
export const ledgerFile = 'content/addresses.ndjson';

const isPath = (value: unknown): value is string => typeof value === 'string' && /^\/(?!\/)\S*$/.test(value);
/** A day that exists; a month that does not exist has no ISO form at all. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

type Check = [field: string, fits: (value: unknown) => boolean, instead: string];

const path: Check = ['path', isPath, 'write a path that begins with "/"'];
const day = (field: string): Check => [field, isDay, 'write a day such as "2026-11-22"'];
const why: Check = ['why', isText, 'say why in a few words'];
const optional = ([field, fits, instead]: Check): Check => [
  field,
  (value) => value === undefined || fits(value),
  instead,
];
const title = optional(['title', isText, 'write the name of the entry, or leave it out']);

/** The fields of each form of line, with what to write where one does not fit. */
const forms: Record<string, readonly Check[]> = {
  published: [
    path,
    [
      'kind',
      (value) => ['page', 'entry', 'claim', 'file'].includes(value as string),
      'write page, entry, claim or file',
    ],
    day('since'),
  ],
  moved: [path, ['to', isPath, 'write the new path, which begins with "/"'], day('on'), why, title],
  retired: [path, day('on'), why, title, optional(['see', isPath, 'write a path that begins with "/"'])],
  restored: [path, day('on'), why],
};

/** What is wrong with the form of one line, as `what — what to do`. */
function faultsOfForm(line: unknown): string[] {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return ['is no object — restore the line; nothing here is edited'];
  const fields = line as Record<string, unknown>;
  const name = 'event' in fields ? String(fields['event']) : 'published';
  const form =
    Object.hasOwn(forms, name) && !('event' in fields && name === 'published') ? forms[name] : undefined;
  if (!form) return [`has the event "${name}" — write moved, retired or restored`];
  const known = new Set(['event', ...form.map(([field]) => field)]);
  return [
    ...form.flatMap(([field, fits, instead]) =>
      fits(fields[field])
        ? []
        : [
            `has ${fields[field] === undefined ? `no ${field}` : `the ${field} ${JSON.stringify(fields[field])}`} — ${instead}`,
          ],
    ),
    ...Object.keys(fields)
      .filter((field) => !known.has(field))
      .map((field) => `has the field "${field}", which nothing reads — take it out`),
  ];
}

/** What is wrong with a line in its place: a path is published once, before anything can become of it. */
function faultsOfOrder(line: LedgerLine, published: Set<string>, gone: Set<string>): string[] {
  if (!('event' in line))
    return published.has(line.path)
      ? [`publishes ${line.path} again — take the line out; an address is recorded once`]
      : [];
  if (!published.has(line.path))
    return [`tells of ${line.path}, which was never published — correct the path, or take the line out`];
  if (line.event === 'restored' && !gone.has(line.path))
    return [`restores ${line.path}, which is not gone — take the line out`];
  return [];
}

/** The lines of a ledger. Throws with all faults, one line of text each, that name the line and the remedy. */
export function parseLedger(text: string): LedgerLine[] {
  const lines: LedgerLine[] = [];
  const faults: string[] = [];
  const published = new Set<string>();
  const gone = new Set<string>();
  text.split('\n').forEach((written, at) => {
    if (written.trim() === '') return;
    const say = (message: string) => faults.push(`${ledgerFile} — line ${at + 1} — ${message}`);
    let line: unknown;
    try {
      line = JSON.parse(written);
    } catch {
      say('is not JSON — restore the line; nothing here is edited');
      return;
    }
    const wrongForm = faultsOfForm(line);
    wrongForm.forEach(say);
    if (wrongForm.length > 0) return;
    const parsed = line as LedgerLine;
    faultsOfOrder(parsed, published, gone).forEach(say);
    if (!('event' in parsed)) published.add(parsed.path);
    else if (parsed.event === 'restored') gone.delete(parsed.path);
    else gone.add(parsed.path);
    lines.push(parsed);
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return lines;
}

/** Lines as text, their fields in one order. */
export const ledgerText = (lines: readonly LedgerLine[]): string =>
  lines
    .map((line) => {
      const order = ['path', 'kind', 'since', 'event', 'to', 'on', 'why', 'title', 'see'];
      return `${JSON.stringify(line, order)}\n`;
    })
    .join('');
