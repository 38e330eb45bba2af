import { faultsText, type Fault } from '#checking/faults.ts';

/** As many faults as a screen has room for; the rest are counted in the last line. */
const mostLines = 20;

/** What the browser is told: the first faults, and how many there are. */
export function overlayText(faults: readonly Fault[]): string {
  const lines = faultsText(faults).split('\n');
  const shown = lines.slice(0, Math.min(lines.length - 2, mostLines));
  return [...shown, ...(shown.length < lines.length - 2 ? ['…'] : []), '', ...lines.slice(-1)].join('\n');
}

/** Asks again every second, also while no server answers, and shows what it is told as soon as that is something else. */
const askAgain = `let first;
setInterval(async () => {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  const text = await answer?.text();
  first ??= text;
  if (text !== first) location.reload();
}, 1000);`;

/** A page that says what is wrong with the content, until it is mended. */
export function faultsPage(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html><meta charset="utf-8"><title>Faults in the content</title><pre style="white-space:pre-wrap">${escaped}</pre><script>${askAgain}</script>`;
}
