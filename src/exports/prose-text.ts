import { requireClaim, requireFigure, type Atlas } from '#data/atlas.ts';
import { periodText } from '#format/dates.ts';
import { figureInProse } from '#format/figures.ts';
import { attributeOf, mdxTree, type MdxNode } from '#mdx/tree.ts';
import { partnerQuestions } from '#schemas/vocabularies/country-words.ts';

/** The prose of an entry as plain text: figures and periods written out, source marks left out. */
export function proseText(atlas: Atlas, body: string): string {
  if (body.trim() === '') return '';
  const blocks = mdxTree(body).children ?? [];
  return blocks
    .flatMap((block) => blockTexts(atlas, block))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

function blockTexts(atlas: Atlas, block: MdxNode): string[] {
  if (block.type === 'mdxJsxFlowElement' && block.name === 'Answer') {
    const question = String(attributeOf(block, 'question')) as keyof typeof partnerQuestions;
    return [
      `${partnerQuestions[question].label}:`,
      ...(block.children ?? []).flatMap((child) => blockTexts(atlas, child)),
    ];
  }
  return [inlineText(atlas, block)];
}

function inlineText(atlas: Atlas, node: MdxNode): string {
  const claim = String(attributeOf(node, 'claim'));
  if (node.name === 'Figure') return figureInProse(requireFigure(atlas, claim, 'prose').claim);
  if (node.name === 'When') {
    const homed = requireClaim(atlas, claim, 'prose').claim;
    return 'period' in homed && homed.period ? periodText(homed.period) : '';
  }
  if (node.name === 'Cite') return '';
  return node.value ?? (node.children ?? []).map((child) => inlineText(atlas, child)).join('');
}
