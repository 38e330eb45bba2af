// The twelve questions that readers come with, each answered within three links from the home page, by finger on a phone
// and by keyboard at a desk, or by one search. What is asked about is taken from what was built.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { entriesOf, exampleOf, htmlOf, inOneLine, type Entry } from './example.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const mostSteps = 3;

type Claim = Entry['claims'][number];
interface Side {
  kind: string;
  claim?: Claim & { unit?: string };
  sumByTheAtlas?: { amount: number };
}
interface Question {
  /** What is asked, in the words of a reader. */
  asked: string;
  /** Links from the home page on, each found on the page it stands on. */
  steps: ((page: Page) => Locator)[];
  /** What has to be in sight at the end. */
  answer: (page: Page) => (Locator | string)[];
  /** Words for a search, and where the result leads. */
  search: { words: string; to: string };
}

const [funding, disagreements, agreements, organisations, events, countries] = [
  'funding',
  'discrepancies',
  'agreements',
  'organisations',
  'events',
  'countries',
].map((collection) => entriesOf(collection)) as [Entry[], Entry[], Entry[], Entry[], Entry[], Entry[]];
const home = htmlOf('/');

const inHeader = (name: string) => (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
const atFoot = (name: string) => (page: Page) =>
  page.getByRole('navigation', { name: 'All sections' }).getByRole('link', { name, exact: true });
const toEntry =
  ({ address }: Entry) =>
  (page: Page) =>
    page.locator(`main a[href="${address}"]:visible:not(svg *)`).first();
/** A sign on the map, which is a link too. */
const onMap =
  ({ address }: Entry) =>
  (page: Page) =>
    page.locator(`main svg a[href="${address}"]:visible`).first();
const sidesOf = (entry: Entry) => entry['statements'] as Side[];
const numberOf = (claim: Claim | undefined) => claim?.value?.number ?? claim?.value?.amount;
const main = (page: Page) => page.getByRole('main');
const shown = (page: Page, text: string) => main(page).getByText(text).filter({ visible: true }).first();
/** A number in the element that says what it is for machines. */
const figure = (page: Page, value: number | undefined) =>
  main(page).locator(`data[value="${value}"]:visible`).first();

interface Deliverable {
  item: string;
  claim: string;
}
const deliverablesOf = (project: Entry) => project['deliverables'] as Deliverable[];
const rolesOf = (project: Entry) => project['organisations'] as { organisation: string; role: string }[];
const claimOf = (entry: Entry, id: unknown) =>
  exampleOf(entry.claims, `claim ${String(id)}`, (claim) => claim.id === id);

/** A project that pays for things by the number, and does not say who receives them. */
const equipment = exampleOf(
  funding,
  'project with numbered things and nobody who receives them',
  (project) =>
    deliverablesOf(project).some(({ claim }) => claimOf(project, claim).kind === 'figure') &&
    rolesOf(project).every(({ role }) => role === 'funder'),
);
const supplied = exampleOf(
  funding,
  'other project with things',
  (project) => project !== equipment && deliverablesOf(project).length > 1,
);
const fall = exampleOf(
  disagreements,
  'disagreement about a change in per cent',
  (entry) =>
    new Set(
      sidesOf(entry).flatMap(({ claim }) => (claim?.unit === 'percent-change' ? [numberOf(claim)] : [])),
    ).size > 1,
);
const [oneFall, otherFall] = sidesOf(fall).flatMap(({ claim }) =>
  claim?.unit === 'percent-change' ? [numberOf(claim)] : [],
);
const partner = exampleOf(organisations, 'organisation that is party to an agreement', ({ id }) =>
  agreements.some((agreement) => (agreement['parties'] as string[]).includes(id)),
);
const withPartner = exampleOf(agreements, 'agreement', (agreement) =>
  (agreement['parties'] as string[]).includes(partner.id),
);
interface Ahead {
  how: string;
  text: string;
}
const contradicted = exampleOf(
  agreements,
  'agreement that the public record contradicts',
  (agreement) => (agreement['aheadOfFacts'] as Ahead | undefined)?.how === 'contradicted',
);
/** An event on the map of the home page, whose figure is disputed. */
const figures = new Map(
  entriesOf('statistics').flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])),
);
const death = exampleOf(events, 'event on the home page with a disputed figure', (event) => {
  const [id = ''] = (event['describedBy'] as string[] | undefined) ?? [];
  return (
    home.includes(`href="${event.address}"`) &&
    disagreements.some((entry) => sidesOf(entry).some(({ claim }) => claim?.id === id && figures.has(id)))
  );
});
const [deathClaim = ''] = death['describedBy'] as string[];
const deathsDisputed = exampleOf(disagreements, 'disagreement about it', (entry) =>
  sidesOf(entry).some(({ claim }) => claim?.id === deathClaim),
);
const corrected = exampleOf(disagreements, 'probable error', (entry) => entry['correction'] !== undefined);
const itemised = exampleOf(
  disagreements,
  'total set against a sum',
  (entry) =>
    sidesOf(entry).some(({ claim }) => claim?.value?.amount !== undefined) &&
    sidesOf(entry).some(({ kind }) => kind === 'sum'),
);
const claimedTotal = sidesOf(itemised).find(({ claim }) => claim?.value?.amount)?.claim;
const sumOfItems = sidesOf(itemised).find(({ sumByTheAtlas }) => sumByTheAtlas)?.sumByTheAtlas;
const busy = exampleOf(
  organisations,
  'organisation with several projects that it does not fund',
  ({ id }) =>
    funding.filter((project) =>
      rolesOf(project).some(({ organisation, role }) => organisation === id && role !== 'funder'),
    ).length > 1,
);
const busyName = String(busy['shortName'] ?? busy['abbreviation'] ?? busy.name);
const country = exampleOf(
  countries.toSorted((a, b) => b.claims.length - a.claims.length),
  'profile with evidence',
  ({ claims }) => claims.length > 5,
);
/** The topics of a profile with the claims under them, as its page folds them. */
const topics = htmlOf(country.address)
  .split('<div id="topic-')
  .slice(1)
  .map((part) => ({
    id: `topic-${part.slice(0, part.indexOf('"'))}`,
    statement: country.claims.find(
      ({ id, kind }) => kind === 'statement' && part.includes(`<li id="${id}">`),
    ),
  }));
const topicsWithStatement = topics.flatMap(({ id, statement }) => (statement ? [{ id, statement }] : []));
const [right, dangers] = [topicsWithStatement[0], topicsWithStatement.at(-1)];
if (!right || !dangers || right === dangers) throw new Error('the fullest profile has fewer than two topics');
const [project] = funding;
if (!project) throw new Error('no project');

/** A statement under its topic, on a profile: the profile, its evidence, the topic. */
const underTopic = ({ id, statement }: typeof right): Omit<Question, 'asked'> => ({
  steps: [
    toEntry(country),
    (page) => page.getByRole('navigation', { name: 'On this page' }).locator('a[href="#claims"]'),
    (page) => page.locator(`details:has(> [id="${id}"]) > summary`),
  ],
  answer: (page) => [page.locator(`[id="${statement.id}"]`)],
  search: {
    words: String((statement as Claim & { says?: string }).says),
    to: `${country.address}#${statement.id}`,
  },
});

const [item] = deliverablesOf(supplied);
const questions: Question[] = [
  {
    asked: 'Surveillance equipment: how much money, and who got it?',
    steps: [inHeader('Funding'), toEntry(equipment)],
    answer: (page) => [
      figure(page, numberOf(claimOf(equipment, equipment['amount']))),
      page.getByText('Implementer or recipient'),
    ],
    search: { words: equipment.title, to: equipment.address },
  },
  {
    asked: 'Which of two falls is it, 62 or 82 per cent?',
    steps: [inHeader('Disagreements'), toEntry(fall)],
    answer: (page) => [figure(page, oneFall), figure(page, otherFall), inOneLine(String(fall['summary']))],
    search: { words: fall.title, to: fall.address },
  },
  {
    asked: 'Which agreements are there with Frontex?',
    steps: [atFoot('Agreements'), toEntry(withPartner)],
    answer: (page) => [
      partner.name,
      inOneLine(String(withPartner['summary'])),
      main(page).locator('.ladder'),
    ],
    search: { words: withPartner.title, to: withPartner.address },
  },
  {
    asked: 'Hotspots outside the EU: are they agreed?',
    steps: [atFoot('Agreements'), toEntry(contradicted)],
    answer: () => [(contradicted['aheadOfFacts'] as Ahead).text],
    search: { words: contradicted.title, to: contradicted.address },
  },
  {
    asked: 'How many died on the Drina?',
    steps: [onMap(death), toEntry(deathsDisputed)],
    answer: (page) => [figure(page, numberOf(figures.get(deathClaim)))],
    search: { words: deathsDisputed.title, to: deathsDisputed.address },
  },
  {
    asked: 'Can I quote “March 2024”?',
    steps: [atFoot('Probable errors in sources')],
    answer: () => [(corrected['correction'] as { probablyRight: string }).probablyRight],
    search: { words: corrected.title, to: corrected.address },
  },
  {
    asked: 'What share of the total is itemised?',
    steps: [inHeader('Disagreements'), toEntry(itemised)],
    answer: (page) => [figure(page, claimedTotal?.value?.amount), figure(page, sumOfItems?.amount)],
    search: { words: itemised.title, to: itemised.address },
  },
  {
    asked: 'How much money goes to IOM?',
    steps: [
      inHeader('Funding'),
      (page) => main(page).getByRole('link', { name: 'Organisation and role', exact: true }),
    ],
    answer: (page) => [
      page.getByRole('heading', { name: new RegExp(`^${RegExp.escape(busyName)}:`) }).first(),
    ],
    search: { words: busy.name, to: busy.address },
  },
  {
    asked: 'Who bought SUVs and police cars?',
    steps: [
      atFoot('Equipment ledger'),
      (page) =>
        main(page)
          .locator(`a[href="${supplied.address}#${item?.claim ?? ''}"]`)
          .first(),
    ],
    answer: (page) => [page.locator(`[id="${item?.claim ?? ''}"]`)],
    search: { words: item?.item ?? '', to: supplied.address },
  },
  { asked: 'Is there a right to asylum in Serbia?', ...underTopic(right) },
  { asked: 'What dangers are there in transit?', ...underTopic(dangers) },
  {
    asked: 'How do I cite one project?',
    steps: [toEntry(project)],
    answer: (page) => [
      page.getByRole('heading', { name: 'Cite this entry' }),
      page.getByRole('link', { name: 'BibTeX' }),
      String(project['identifier']),
    ],
    search: { words: project.title, to: project.address },
  },
];

async function expectAnswer(page: Page, { answer }: Question): Promise<void> {
  for (const part of answer(page))
    await expect(typeof part === 'string' ? shown(page, part) : part).toBeVisible();
}

for (const question of questions) {
  test(`${question.asked} By finger, on a phone`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('/');
    expect(question.steps.length).toBeLessThanOrEqual(mostSteps);
    for (const step of question.steps) {
      // On a phone the contents are opened by their button, which no other page asks for.
      const contents = page.getByRole('button', { name: 'Contents' });
      const target = step(page);
      if (!(await target.isVisible()) && (await contents.isVisible())) await contents.click();
      await target.click();
    }
    await expectAnswer(page, question);
  });

  test(`${question.asked} By keyboard`, async ({ page }) => {
    await page.setViewportSize(desk);
    await page.goto('/');
    for (const step of question.steps) {
      await step(page).focus();
      await page.keyboard.press('Enter');
    }
    await expectAnswer(page, question);
  });

  test(`${question.asked} By one search, within two screens`, async ({ page }) => {
    await page.setViewportSize(desk);
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(question.search.words);
    await page.keyboard.press('Enter');
    const result = page.locator(`main ol.results a[href^="${question.search.to}"]`).first();
    await expect(result).toBeVisible();
    const box = await result.boundingBox();
    expect(box?.y).toBeLessThan(2 * desk.height);
    await result.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(RegExp.escape(question.search.to)));
  });
}

test('there are twelve', () => {
  expect(questions).toHaveLength(12);
});
