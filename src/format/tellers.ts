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

/**
 * What stands before a teller or, at the end of the chain, before the document, so that the chain reads from the first
 * teller on: "UNHCR and Frontex, as cited by KAS 2021".
 */
export function leadToTeller(at: number, jointly: boolean): string {
  if (at === 0) return '';
  return jointly ? ` ${words.creditedJointly} ` : `, ${words.asCitedBy} `;
}
