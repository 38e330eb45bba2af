import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';

/** One page of every kind, and those with something special on them. */
const addresses = [
  '/',
  '/countries/',
  '/countries/serbia/',
  '/countries/kosovo/',
  '/funding/',
  '/funding/efficient-border-management-supplies/',
  '/equipment/',
  '/statistics/',
  '/statistics/refugees-in-serbia/',
  '/statistics/irregular-crossings-serbia/',
  '/statistics/#money-listed',
  '/charts/',
  '/discrepancies/total-of-eu-support/',
  '/organisations/',
  '/organisations/norwegian-refugee-council/',
  '/organisations/iom/',
  '/agreements/',
  '/agreements/frontex-status-agreement/',
  '/proposals/',
  '/proposals/border-security-exchange/',
  '/terms/',
  '/places/',
  '/places/drina/',
  '/routes/',
  '/timeline/',
  '/timeline/country/serbia/',
  '/events/boat-overturns-on-the-drina/',
  '/sources/',
  '/sources/fact-refuge-balkan-route/',
  '/sources/compare/pupin-border-security/fact-refuge-balkan-route/',
  '/corrections/',
  '/references/',
  '/about/',
  '/method/',
  '/attributions/',
  '/data/',
  '/addresses/',
  '/404.html',
];

/** Contrast depends on the scheme, layout on the width: three of the four meetings of both show every fault. */
const screens = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
] as const;

for (const { colorScheme, width } of screens) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 } });

    for (const address of addresses) {
      test(`${address} has no violation that axe can find`, async ({ page }) => {
        await page.goto(address);
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  });
}
