// Loaded into every process of a run that is measured: writes at its end how much memory it had at most, in kilobytes.
import { appendFileSync } from 'node:fs';

const file = process.env['ATLAS_PEAK_FILE'];
if (file) process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
