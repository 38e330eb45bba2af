import { writtenLedger } from '#ledger/open-ledger.ts';

export const GET = (): Response =>
  new Response(writtenLedger, { headers: { 'Content-Type': 'application/x-ndjson;charset=utf-8' } });
