import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import Ladder from '#components/agreement/Ladder.astro';
import TermList from '#components/entry/TermList.astro';
import { ladderOf } from '#data/agreements.ts';
import { requireEntry } from '#data/atlas.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { termsInGroups } from '#data/terms.ts';

let container: AstroContainer;
const atlas = await openAtlas();

beforeAll(async () => {
  container = await AstroContainer.create();
});

/** The steps of a ladder as a reader sees them: class of the sign, and text. */
async function stepsOf(id: string): Promise<[sign: string, text: string][]> {
  const steps = ladderOf(atlas, requireEntry(atlas, id, ['agreements'], 'test'));
  const html = await container.renderToString(Ladder, {
    props: { steps, doubt: 'Ahead of the public record.' },
  });
  return [...html.matchAll(/<li(?: class="([a-z]+)")?>([\s\S]*?)<\/li>/g)].map(
    ([, sign = '', inner = '']) => [
      sign,
      inner
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ],
  );
}

test('a ladder shows each status with its date and who reports it, and says in words what is in doubt', async () => {
  expect(await stepsOf('frontex-status-agreement')).toEqual([
    [
      'outside',
      'Signed, 25 June 2024 The Commission and Serbia sign. Outside the documents: European Commission, 25 June 2024',
    ],
    [
      'outside',
      'Consent pending, 25 June 2024 At the signing, consent of the European Parliament and adoption by the Council are still to come. Outside the documents: European Commission, 25 June 2024',
    ],
    [
      'doubtful',
      'In operation, date not stated The article treats it as working.[2] Ahead of the public record.',
    ],
  ]);
});

test('a status that a document reports and the record bears out is not in doubt', async () => {
  expect(await stepsOf('geneva-refugee-convention')).toEqual([
    ['', 'Signed, since 2001 The profile calls the countries of the region signatories.[1]'],
  ]);
});

test('a term shows its definition, the words of documents with their sources, and where it matters', async () => {
  const { policy } = termsInGroups(atlas);
  const html = await container.renderToString(TermList, {
    props: { terms: policy.filter(({ entry }) => entry.id === 'irregular-crossing') },
  });
  const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  expect(html).toContain('id="irregular-crossing"');
  expect(text).toContain('irregular crossing: Crossing a border outside the rules.');
  expect(html.match(/<q>[^<]+<\/q>/g)).toEqual([
    '<q>Unauthorized border crossings</q>',
    '<q>unauthorized crossings</q>',
    '<q>1,600 illegal border crossings</q>',
  ]);
  expect(html).toContain('href="/statistics/irregular-crossings-serbia/"');
});
