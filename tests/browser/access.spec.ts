import { expect, test, type Page } from '@playwright/test';
import { axeFindings, colourRules } from './axe.ts';

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

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 844 };

/** What axe finds on both widths; on the wide one in the dark too, which changes colours and nothing else. */
async function findingsOn(page: Page, open: () => Promise<unknown>): Promise<Record<string, string[]>> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  await open();
  const onPhone = await axeFindings(page);
  await page.setViewportSize(desk);
  await open();
  const onDesk = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return { onPhone, onDesk, inTheDark: await axeFindings(page, colourRules) };
}

const nothing = { onPhone: [], onDesk: [], inTheDark: [] };

for (const address of addresses)
  test(`${address} has no violation that axe can find`, async ({ page }) => {
    expect(await findingsOn(page, () => page.goto(address))).toEqual(nothing);
  });

test('a fault that one screen alone has is found', async ({ page }) => {
  const faulty = `<!doctype html><html lang="en"><title>Zenda</title><style>
    body { color: #000; background: #fff }
    @media (max-width: 400px) { .phone { color: #aaa } }
    @media (min-width: 1000px) { .desk { color: #aaa } }
    @media (prefers-color-scheme: dark) { .dark { color: #aaa } }
    </style><main><h1>Zenda</h1><p class="phone">On phones</p><p class="desk">On desks</p><p class="dark">In the dark</p></main></html>`;
  expect(await findingsOn(page, () => page.setContent(faulty))).toEqual({
    onPhone: ['color-contrast: .phone'],
    onDesk: ['color-contrast: .desk'],
    inTheDark: ['color-contrast: .desk, .dark'],
  });
});
