// Where the repository and its packages lie.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..', '..');
export const modules = path.join(root, 'node_modules');
