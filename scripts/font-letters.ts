// The letters the fonts are cut down to, one string for each file of a family.

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
/** Letters and signs of Western European languages: U+00C0 to U+00FF. */
const western = Array.from({ length: 64 }, (_, at) => String.fromCharCode(0xc0 + at)).join('');
/** What most texts need. */
export const latin = `${ascii}\u00a0${western}©«»·Œœ–—‘’“”„…•†‡‰€′″−≈≤≥→←↑↓↗ªº°²³¹½±§¶%≠`;
/** Letters of the languages of the region that `latin` has not. */
export const extended = 'ČčĆćĐđŠšŽžĞğİıŞşĂăȘșȚțŐőŰűŁłĀāĒēĪīŌōŪūŇňŘřĚěŮůŤťĎďĽľĹĺŔŕŃńŚśŹźŻżĘęĄą';
/** U+0400 to U+045F: the letters of Serbian, Macedonian, Bulgarian, Russian, Ukrainian and Belarusian; Ґ of Ukrainian. */
export const cyrillic = `${Array.from({ length: 96 }, (_, at) => String.fromCharCode(0x400 + at)).join('')}Ґґ`;
