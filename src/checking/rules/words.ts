// Words of the vocabularies: each that is used is defined, each that is defined is used, and what a word means holds
// for the figures that use it.
import { claimsIn } from '#schemas/collections.ts';
import { wordsIn, type FoundWord } from '#schemas/references-in.ts';
import { fault } from '#schemas/values/text.ts';
import type { Figure } from '#schemas/values/claim.ts';
import {
  fileOfVocabulary,
  vocabularies,
  vocabularyNames,
  type Vocabularies,
  type VocabularyName,
} from '#schemas/vocabularies/vocabularies.ts';
import type { Fault } from '../faults.ts';
import { oneOf } from '../words-instead.ts';
import { ofCollection, type Checked, type Rule } from './rule.ts';

/** What to write instead of a word that its vocabulary does not have. */
function insteadOf(word: string, vocabulary: VocabularyName, known: readonly string[]): string {
  const file = fileOfVocabulary(vocabulary);
  const canBeAdded = vocabularies[vocabulary].keyType.safeParse(word).success;
  if (known.length === 0) return canBeAdded ? `add it to ${file}` : `add a word to ${file}`;
  return canBeAdded ? `${oneOf(word, known)}, or add it to ${file}` : oneOf(word, known);
}

/** The words that words of vocabularies use, with the file of each. */
const usedByWords = (defined: Vocabularies): { file: string; words: FoundWord[] }[] =>
  vocabularyNames.map((name) => ({
    file: fileOfVocabulary(name),
    words: Object.entries(defined[name]).flatMap(([word, meaning]) =>
      wordsIn(vocabularies[name].valueType, meaning).map((found) => ({
        ...found,
        path: `${word}.${found.path}`,
      })),
    ),
  }));

/** The vocabularies of which words of other vocabularies are taken, where some of these are not defined as they should be. */
function usedByUnsoundWords({ words, vocabularies: sound }: Checked): Set<VocabularyName> {
  const unsound = vocabularyNames.filter((name) =>
    words.get(name)?.some((word) => !Object.hasOwn(sound[name], word)),
  );
  const taken = unsound.flatMap((name) =>
    Object.values(vocabularies[name].valueType.shape).map((field) => field.meta()?.['vocabulary']),
  );
  return new Set(taken.filter((name): name is VocabularyName => typeof name === 'string'));
}

/** A word that is used stands in the file of its vocabulary. */
export const everyWordIsDefined: Rule = ({ takenApart, words, vocabularies: defined }) =>
  [...takenApart, ...usedByWords(defined)].flatMap(({ file, words: used }) =>
    used.flatMap(({ path, word, vocabulary }) => {
      const known = words.get(vocabulary);
      if (!known || known.includes(word)) return [];
      const message = fault(`"${word}" is not in the list`, insteadOf(word, vocabulary, known));
      return [{ file, field: path, message }];
    }),
  );

/** What is wrong with a word that nothing uses: it is used by entries, or by words of another vocabulary. */
function usersOf(vocabulary: VocabularyName): string {
  const user = vocabularyNames.find((name) =>
    Object.values(vocabularies[name].valueType.shape).some(
      (field) => field.meta()?.['vocabulary'] === vocabulary,
    ),
  );
  return user === undefined
    ? fault('is used by no entry', 'take the word out until an entry needs it')
    : fault(`is used by no word of ${fileOfVocabulary(user)}`, 'take the word out until one needs it');
}

/**
 * A word that nothing uses would promise readers something the atlas does not have. Where a word of the vocabulary is
 * mistyped somewhere, it may be the one that is missed.
 */
export const everyWordIsUsed: Rule = (checked) => {
  const { takenApart, incomplete, words } = checked;
  // An entry with faults may use any word once they are mended.
  if (incomplete.size > 0) return [];
  const used = new Map<VocabularyName, Set<string>>();
  for (const { words: found } of [...takenApart, ...usedByWords(checked.vocabularies)])
    for (const { word, vocabulary } of found) {
      const before = used.get(vocabulary);
      if (before) before.add(word);
      else used.set(vocabulary, new Set([word]));
    }
  const unknown = usedByUnsoundWords(checked);
  return [...words].flatMap(([vocabulary, defined]) => {
    if (unknown.has(vocabulary)) return [];
    const found = used.get(vocabulary) ?? new Set<string>();
    if ([...found].some((word) => !defined.includes(word))) return [];
    return defined
      .filter((word) => !found.has(word))
      .map((word) => ({
        file: fileOfVocabulary(vocabulary),
        field: word,
        message: usersOf(vocabulary),
      }));
  });
};

/** The counting bases of money, for messages. */
const basesOfMoney = (bases: Vocabularies['counting-bases'], kind?: string): string =>
  Object.entries(bases)
    .filter(([, { money }]) => money !== undefined && (kind === undefined || money === kind))
    .map(([word]) => word)
    .join(' or ');

const isMoney = ({ value }: Pick<Figure, 'value'>): boolean => 'amount' in value;

/** Money counts money and nothing else does; where inhabitants are counted, a figure says who is included. */
export const everyFigureAgreesWithItsBasis: Rule = (checked) => {
  const bases = checked.vocabularies['counting-bases'];
  const disagrees = (figure: Pick<Figure, 'value' | 'counted'>): boolean => {
    const basis = bases[figure.counted];
    return basis !== undefined && isMoney(figure) !== (basis.money !== undefined);
  };
  const message = fault(
    'does not agree with what is counted',
    `money is written { amount, currency }, with ${basesOfMoney(bases) || 'a counting basis of money'} as counted, and nothing else is`,
  );
  return [
    ...checked.entries.flatMap(({ entry, file }) =>
      claimsIn(entry).flatMap((claim, at): Fault[] => {
        if (claim.kind !== 'figure') return [];
        const faults = disagrees(claim) ? [{ file, field: `claims[${at}].value`, message }] : [];
        if (!bases[claim.counted]?.inhabitants || claim.populationBase !== undefined) return faults;
        const known = Object.keys(checked.vocabularies['population-bases']);
        const instead =
          known.length > 0
            ? `write one of ${known.join(', ')}`
            : `add a word to ${fileOfVocabulary('population-bases')}`;
        return [
          ...faults,
          { file, field: `claims[${at}].populationBase`, message: fault('is missing', instead) },
        ];
      }),
    ),
    ...ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) =>
      entry.data.sides.flatMap(({ figure }, at) =>
        figure && disagrees(figure) ? [{ file, field: `sides[${at}].figure`, message }] : [],
      ),
    ),
  ];
};

/** The amount of a funding entry is one that its document lists beside the project. */
export const everyAmountIsListed: Rule = (checked) => {
  const bases = checked.vocabularies['counting-bases'];
  return ofCollection(checked, 'funding').flatMap(({ entry, file }) => {
    const amount = entry.data.claims.find(({ id }) => id === entry.data.amount);
    if (!amount) return [];
    const basis = amount.kind === 'figure' ? bases[amount.counted] : undefined;
    // A word that is not defined has a fault of its own.
    if (amount.kind === 'figure' && (!basis || basis.money === 'listed')) return [];
    const message = fault(
      `"${amount.id}" is not an amount listed`,
      `name a figure that counts ${basesOfMoney(bases, 'listed') || 'money listed'}`,
    );
    return [{ file, field: 'amount', message }];
  });
};

/** A term that explains a counting basis is called as the basis is beside figures. */
export const everyTermHasTheLabelOfItsBasis: Rule = (checked) =>
  ofCollection(checked, 'terms').flatMap(({ entry: { data }, file }) => {
    const label = data.countingBasis && checked.vocabularies['counting-bases'][data.countingBasis]?.label;
    return label === undefined || label === '' || label === data.name
      ? []
      : [
          {
            file,
            field: 'name',
            message: fault('is not the label of the counting basis', `write "${label}"`),
          },
        ];
  });
