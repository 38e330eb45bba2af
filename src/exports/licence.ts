/** The licence as every data file states it. */
export const licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'The Balkan Route Atlas',
  sources: 'Rights in the sources remain with their publishers.',
};
