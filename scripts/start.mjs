// `npm start`: installs what is missing, builds the atlas if something changed, and serves the built site.
import { isBuilt } from './bootstrap/built.mjs';
import { inTurn } from './bootstrap/in-turn.mjs';
import { ensureInstalled, requireNode } from './bootstrap/install.mjs';
import { run, say, stoppedCode } from './bootstrap/run.mjs';

const node = await inTurn(async () => {
  await ensureInstalled();
  const found = requireNode();
  if (isBuilt()) say('Nothing changed since the last build');
  else {
    say('Building the atlas (about half a minute)');
    const code = await run(found, ['scripts/build.ts'], { ATLAS_LOG: 'warn' });
    if (code !== 0) process.exit(code);
  }
  return found;
});
say('Serving the built site');
const code = await run(node, ['scripts/serve.ts', 'dist']);
// Being asked to stop is how serving ends.
process.exit(stoppedCode() === undefined ? code : 0);
