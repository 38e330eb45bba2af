// `npm start`: installs what is missing, builds the atlas if something changed, and serves the built site.
import { spawn } from 'node:child_process';
import {
  ensureInstalled,
  environment,
  isBuilt,
  noteBuilt,
  requireNode,
  root,
  run,
  say,
} from './bootstrap.mjs';

ensureInstalled();
const node = requireNode();
if (isBuilt()) {
  say('Nothing changed since the last build');
} else {
  say('Building the atlas');
  const code = await run(node, ['scripts/build.ts'], { ATLAS_LOG: 'warn' });
  if (code !== 0) process.exit(code);
  noteBuilt();
}
say('Serving the built site');
const server = spawn(node, ['scripts/serve.ts', 'dist'], { cwd: root, stdio: 'inherit', env: environment() });
// Ctrl-C reaches the server by itself, as a member of the same group; other signals are handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code) => process.exit(code ?? 0));
