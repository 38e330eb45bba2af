// The territories the maps draw, under the atlas’s own keys: the two-letter codes of its country profiles.
// world-atlas keys by numeric ISO code, has none for Kosovo*, and still names North Macedonia as it was.

/** Kosovo*, which world-atlas knows by its name only. */
const kosovo = 'XK';

/**
 * Own key and numeric code in world-atlas of what can lie in the frame of a map, in painting order, lowest first: a
 * lower outline is shortened where a higher one covers it, and those without a link lie below those with one.
 */
const numericCodes: readonly (readonly [key: string, numericCode: string])[] = [
  ['PL', '616'],
  ['MT', '470'],
  ['CZ', '203'],
  ['DE', '276'],
  ['IT', '380'],
  ['SK', '703'],
  ['UA', '804'],
  ['MD', '498'],
  ['RO', '642'],
  ['AT', '040'],
  ['SI', '705'],
  ['TR', '792'],
  ['GR', '300'],
  ['BG', '100'],
  ['HU', '348'],
  ['HR', '191'],
  ['AL', '008'],
  ['BA', '070'],
  ['ME', '499'],
  ['MK', '807'],
  ['RS', '688'],
];

const keyByNumericCode = new Map(numericCodes.map(([key, numericCode]) => [numericCode, key]));

/** Own key of a feature of world-atlas, undefined for territories no map draws. */
export function territoryKey(feature: {
  id?: string | number | undefined;
  properties?: { name?: string | undefined } | null | undefined;
}): string | undefined {
  if (feature.properties?.name === 'Kosovo') return kosovo;
  return keyByNumericCode.get(String(feature.id));
}

/** Every key a map can draw, in painting order. */
export const territoryKeys: readonly string[] = [...numericCodes.map(([key]) => key), kosovo];
