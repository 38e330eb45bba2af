// `npm run verify -- <folder>`: checks every claim against the copies of the sources in a folder, and with
// `--record` writes what was found to content/verification.json, which the site shows.
import { claimsIn } from '#schemas/collections.ts';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { checkedDigest, sha256, verifyClaims, type CheckableClaim } from '#provenance/verify.ts';
import { recordFile, type VerificationRecord } from '#provenance/verification-record.ts';
import { commandLine, stop } from './command-line.ts';
import { today } from './today.ts';

const { values, positionals } = commandLine(
  'write npm run verify -- <folder that holds the copies of the sources> [--record]',
  { options: { record: { type: 'boolean', default: false } }, names: [1, 1] },
);
const [folder = ''] = positionals;
if (!existsSync(folder)) stop(`${folder} — does not exist — name the folder that holds the copies`);

const { entries, faults } = await checkContent(process.cwd());
if (faults.length > 0) {
  console.error(faultsText(faults));
  process.exit(1);
}

const claims: CheckableClaim[] = entries.flatMap((entry) =>
  claimsIn(entry).map((claim) => ({
    id: claim.id,
    source: claim.source,
    passage: claim.passage,
    printed: 'printed' in claim ? claim.printed : undefined,
  })),
);
const record: VerificationRecord = { on: today(), copies: {}, claims: {} };
let verified = 0;
let failed = 0;

for (const entry of entries) {
  if (entry.collection !== 'sources' || !('copy' in entry.data)) continue;
  const own = claims.filter(({ source }) => source === entry.id);
  const bytes = await readFile(path.join(folder, `${entry.id}.txt`)).catch(() => undefined);
  if (!bytes) {
    console.error(
      `${entry.id} — no copy ${entry.id}.txt in ${folder}; its ${own.length} claims were not checked`,
    );
    failed += own.length;
    continue;
  }
  if (sha256(bytes) !== entry.data.copy.sha256) {
    console.error(`${entry.id} — the copy is not the one that was read: its SHA-256 is ${sha256(bytes)}`);
    failed += 1;
  }
  record.copies[entry.id] = sha256(bytes);
  const { found, notFound } = verifyClaims(own, bytes.toString('utf8'));
  for (const { claim, why } of notFound) console.error(`${claim} — not found in ${entry.id}: ${why}`);
  const byId = new Map(own.map((claim) => [claim.id, claim]));
  for (const { claim, line, offset, folded } of found) {
    const checked = byId.get(claim);
    if (checked)
      record.claims[claim] = { digest: checkedDigest(checked), line, offset, ...(folded && { folded }) };
  }
  verified += found.length;
  failed += notFound.length;
  console.log(`${entry.id} — ${found.length} of ${own.length} claims found`);
}

console.log(`${verified} of ${claims.length} claims verified, each found exactly once`);
if (failed > 0) process.exitCode = 1;
else if (values.record) {
  record.claims = Object.fromEntries(Object.entries(record.claims).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(recordFile, `${JSON.stringify(record, null, 1)}\n`);
  console.log(`Recorded in ${recordFile}`);
}
