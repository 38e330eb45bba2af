// The letters the font is cut down to, one string for each file.

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
/** Letters and other characters of Western European languages: U+00C0 to U+00FF. */
const western = Array.from({ length: 64 }, (_, at) => String.fromCharCode(0xc0 + at)).join('');
/** Letters of the region that are Western European ones too. */
const shared = 'ÇçËëÖöÜü';
/** What English headings, amounts and most names need. */
export const latin = `${ascii}\u00a0·×–—‘’“”„…•−€${shared}`;
/** The further letters of Bosnian, Croatian, Montenegrin, Serbian and Slovene, which one name calls for. */
export const region = 'ČčĆćĐđŠšŽž';
/** The other Western European letters and characters, rare on these pages. */
export const west = `${[...western].filter((letter) => !`×${shared}`.includes(letter)).join('')}©«»ªº°²³¹½±§¶†‡‰Œœ`;
/** Letters of further languages, as rare. */
export const extended = 'ĞğıİŞşĂăȘșȚțŐőŰűŁłĀāĒēĪīŌōŪūŇňŘřĚěŮůŤťĎďĽľĹĺŔŕŃńŚśŹźŻżĘęĄą';
/** U+0400 to U+045F: the letters of Serbian, Macedonian, Bulgarian, Russian, Ukrainian and Belarusian; Ґ of Ukrainian. */
export const cyrillic = `${Array.from({ length: 96 }, (_, at) => String.fromCharCode(0x400 + at)).join('')}Ґґ`;
