// Loaded into every process of a run that is measured: writes at its end how much memory it had at most, in kilobytes,
// and how long processors worked for it, in microseconds.
import { appendFileSync } from 'node:fs';

const file = process.env['ATLAS_COST_FILE'];
if (file)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
  });
