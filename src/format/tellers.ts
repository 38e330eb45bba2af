import { words } from '#words/en.ts';

/** The steps of a chain of tellers as text, first teller first; those credited together are one step. */
export function tellerSteps(tellers: readonly { name: string; jointly: boolean }[]): string[] {
  const steps: string[] = [];
  for (const { name, jointly } of tellers) {
    const before = jointly ? steps.pop() : undefined;
    steps.push(before === undefined ? name : `${before} ${words.creditedJointly} ${name}`);
  }
  return steps;
}

/** Those who say it first, as text; undefined where the document names nobody. */
export const firstTellers = (tellers: readonly { name: string; jointly: boolean }[]): string | undefined =>
  tellerSteps(tellers)[0];

/** What stands before a teller, by its place in the chain and whether it is credited with the one before it. */
export function leadToTeller(at: number, jointly: boolean): string {
  if (at === 0) return `, ${words.attributedTo} `;
  return jointly ? ` ${words.creditedJointly} ` : `, ${words.toldBy} `;
}
