import { attributeOf, mdxTree, type MdxNode } from '#mdx/tree.ts';
import { partnerQuestions, type PartnerQuestion } from '#schemas/vocabularies/country-words.ts';

const questions = Object.keys(partnerQuestions) as PartnerQuestion[];

const answersIn = (node: MdxNode): string[] => [
  ...(node.name === 'Answer' ? [String(attributeOf(node, 'question'))] : []),
  ...(node.children ?? []).flatMap(answersIn),
];

/** The partner questions that the prose of a profile leaves open, in their order: those without an <Answer>. */
export function openQuestions(body: string): PartnerQuestion[] {
  const answered = answersIn(mdxTree(body));
  return questions.filter((question) => !answered.includes(question));
}
