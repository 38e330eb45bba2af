// `npm test`: installs what is missing and runs every check. Ends with a count; any failure, and any test that did not
// run, makes it fail. With `quick`, as `npm run check` calls it: types, lint, unit and content tests only.
import { inTurn } from './bootstrap/in-turn.mjs';
import { ensureInstalled, requireNode } from './bootstrap/install.mjs';
import { runSteps } from './bootstrap/run-steps.mjs';
import { allSteps, quickSteps } from './steps.mjs';

/** Steps at the same time: two cores are kept busy, and browser tests not out of breath. */
const atOnce = 2;

// The tests expect the site at the root of a host, wherever it is published.
delete process.env['ATLAS_ADDRESS'];

await inTurn(ensureInstalled);
const node = requireNode();
const steps = process.argv[2] === 'quick' ? quickSteps : allSteps;
process.exit(await runSteps(steps, { node, atOnce }));
