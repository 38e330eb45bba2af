import { words } from '#words/en.ts';

/** The steps of a chain of attributions as text, the first to say it first; those credited together are one step. */
export function attributionSteps(attributions: readonly { name: string; jointly: boolean }[]): string[] {
  const steps: string[] = [];
  for (const { name, jointly } of attributions) {
    const before = jointly ? steps.pop() : undefined;
    steps.push(before === undefined ? name : `${before} ${words.creditedJointly} ${name}`);
  }
  return steps;
}

/** The first step, those who say it first, as text; undefined where the document names nobody. */
export const firstAttribution = (
  attributions: readonly { name: string; jointly: boolean }[],
): string | undefined => attributionSteps(attributions)[0];

/**
 * What stands before an attribution or, at the end of the chain, before the document, so that the chain reads from
 * the first one on: "UNHCR and Frontex, as cited by KAS 2021".
 */
export function leadToAttribution(at: number, jointly: boolean): string {
  if (at === 0) return '';
  return jointly ? ` ${words.creditedJointly} ` : `, ${words.asCitedBy} `;
}
