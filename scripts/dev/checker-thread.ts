// A thread of its own for the checker, so that a long check does not keep the server from answering. It is sent the
// root of a project and sends back the faults of its content, which is being written: a change gets its line when it is
// done.
import { parentPort } from 'node:worker_threads';
import { checkContent } from '#checking/check-content.ts';

parentPort?.on('message', async (root: string) => {
  const { faults } = await checkContent(root, { draft: true });
  parentPort?.postMessage(faults);
});
