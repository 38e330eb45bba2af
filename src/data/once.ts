import type { Atlas } from './atlas.ts';

/**
 * A question that is answered once for each atlas, because many pages ask it. The answer is kept as long as the
 * atlas and shared by everybody who asks, so nobody may change it.
 */
export function once<Answer>(ask: (atlas: Atlas) => Answer): (atlas: Atlas) => Answer {
  const kept = new WeakMap<Atlas, { answer: Answer }>();
  return (atlas) => {
    const known = kept.get(atlas) ?? { answer: ask(atlas) };
    kept.set(atlas, known);
    return known.answer;
  };
}
