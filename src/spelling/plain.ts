/** Letters that Unicode does not take apart into a letter and a diacritic. */
const undivided: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss' };

/**
 * A text without capitals, diacritics and asterisks, which tell no two names apart: "sid" for "Šid", "kosovo" for
 * "Kosovo*". What is searched, compared and guessed at is compared in this form.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}*]/gu, '')
    .toLowerCase()
    .replace(/[đłøıß]/g, (letter) => undivided[letter] ?? letter);

/** Words as an id or an address holds them: "repairs-of-the-castle" for "Repairs of the castle". */
export const slugOf = (text: string): string =>
  plain(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
