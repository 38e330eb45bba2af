/** Today by universal time, "2026-11-22": as the ledger, the record of verification and the histories of entries have it. */
export const today = (): string => new Date().toISOString().slice(0, 10);
