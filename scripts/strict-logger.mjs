// Astro logs some broken content as an error and still exits 0. Here every error, and every warning that
// is not known to be harmless, makes the command fail.
import node from 'astro/logger/node';

/** Warnings that say nothing about the atlas. Each with its reason. */
const harmless = [
  // One for every MDX file: a directive of Astro’s own that the bundler does not know (withastro/astro#18087).
  /MODULE_LEVEL_DIRECTIVE/,
];

let failed = false;
process.on('exit', (code) => {
  if (failed && code === 0) process.exitCode = 1;
});

export default function strictLogger(config = {}) {
  const base = node(config);
  return {
    ...base,
    write(event) {
      if (event.level === 'warn' && harmless.some((pattern) => pattern.test(event.message))) return;
      if (event.level === 'error' || event.level === 'warn') failed = true;
      base.write(event);
    },
  };
}
