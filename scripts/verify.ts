// `npm run verify -- <folder>`: checks every claim against the copies of the sources in a folder, and with
// `--record` writes what was found to content/verification.json, which the site shows.
import { claimsIn } from '#schemas/collections.ts';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { sha256 } from '#provenance/digest.ts';
import { checkedDigest, verifyClaims, type CheckableClaim } from '#provenance/verify.ts';
import { recordFile, type VerificationRecord } from '#provenance/verification-record.ts';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';
import { today } from './today.ts';

/** `npm run verify` */
export async function verify(call: Call): Promise<number> {
  const { values, positionals } = commandLine(
    call,
    'write npm run verify -- <folder that holds the copies of the sources> [--record]',
    { options: { record: { type: 'boolean', default: false } }, names: [1, 1] },
  );
  const [folder = ''] = positionals;
  if (!existsSync(path.resolve(call.root, folder)))
    stop(`${folder} — does not exist — name the folder that holds the copies`);

  const { entries, faults } = await checkContent(call.root, { draft: true });
  if (faults.length > 0) {
    call.complain(faultsText(faults));
    return 1;
  }

  const claims: CheckableClaim[] = entries.flatMap(claimsIn);
  const record: VerificationRecord = { on: today(), copies: {}, claims: {} };
  let verified = 0;
  let failed = 0;

  for (const entry of entries) {
    if (entry.collection !== 'sources' || !('copy' in entry.data)) continue;
    const own = claims.filter(({ source }) => source === entry.id);
    const bytes = await readFile(path.resolve(call.root, folder, `${entry.id}.txt`)).catch(() => undefined);
    if (!bytes) {
      call.complain(
        `${entry.id} — no copy ${entry.id}.txt in ${folder}; its ${own.length} claims were not checked`,
      );
      failed += own.length;
      continue;
    }
    if (sha256(bytes) !== entry.data.copy.sha256) {
      call.complain(`${entry.id} — the copy is not the one that was read: its SHA-256 is ${sha256(bytes)}`);
      failed += 1;
    }
    record.copies[entry.id] = sha256(bytes);
    const { found, notFound } = verifyClaims(own, bytes.toString('utf8'));
    for (const { claim, why } of notFound) call.complain(`${claim} — not found in ${entry.id}: ${why}`);
    const byId = new Map(own.map((claim) => [claim.id, claim]));
    for (const { claim, line, offset, folded } of found) {
      const checked = byId.get(claim);
      if (checked)
        record.claims[claim] = { digest: checkedDigest(checked), line, offset, ...(folded && { folded }) };
    }
    verified += found.length;
    failed += notFound.length;
    call.say(`${entry.id} — ${found.length} of ${own.length} claims found`);
  }

  call.say(`${verified} of ${claims.length} claims verified, each found exactly once`);
  if (failed > 0) return 1;
  if (values.record) {
    record.claims = Object.fromEntries(Object.entries(record.claims).sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFile(path.join(call.root, recordFile), `${JSON.stringify(record, null, 1)}\n`);
    call.say(`Recorded in ${recordFile}`);
  }
  return 0;
}

if (import.meta.main) await runAsProgram(verify);
