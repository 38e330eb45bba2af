import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of these standards that look at colours: all that another colour scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page: "rule: where, where".
 *
 * @param rules the rules to run; without them all of the standards
 * @throws where the page has frames, which axe is not asked to enter
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not looked at`);
  const { violations } = await new AxeBuilder({ page })
    // Writing down all that passed takes most of the time, and opening a page of its own for the report the rest.
    .options({ resultTypes: ['violations'], runOnly: rules ? [...rules] : standards })
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
