// The territories the maps draw, under the atlas’s own keys: the two-letter codes of its country profiles.
// world-atlas keys by numeric ISO code, has none for Kosovo*, and still names North Macedonia as it was.

/** Numeric code in world-atlas → own key. Only what can lie in the frame of a map is named. */
const keyByNumericCode: Readonly<Record<string, string>> = {
  '008': 'AL',
  '040': 'AT',
  '070': 'BA',
  '100': 'BG',
  '191': 'HR',
  '203': 'CZ',
  '276': 'DE',
  '300': 'GR',
  '348': 'HU',
  '380': 'IT',
  '498': 'MD',
  '499': 'ME',
  '616': 'PL',
  '642': 'RO',
  '688': 'RS',
  '703': 'SK',
  '705': 'SI',
  '792': 'TR',
  '804': 'UA',
  '807': 'MK',
};

/** Own key of a feature of world-atlas, undefined for territories no map draws. */
export function territoryKey(feature: {
  id?: string | number | undefined;
  properties?: { name?: string | undefined } | null | undefined;
}): string | undefined {
  if (feature.properties?.name === 'Kosovo') return 'XK';
  return keyByNumericCode[String(feature.id)];
}

/**
 * Territories without a profile that are drawn for orientation, with the name shown and whether they are members
 * of the European Union (Eurostat’s glossary, content/references/eurostat-glossary-eu.yaml).
 */
export const orientation: Readonly<Record<string, { name: string; isMember: boolean }>> = {
  CZ: { name: 'Czechia', isMember: true },
  IT: { name: 'Italy', isMember: true },
  MD: { name: 'Moldova', isMember: false },
  PL: { name: 'Poland', isMember: true },
  RO: { name: 'Romania', isMember: true },
  SI: { name: 'Slovenia', isMember: true },
};

/** Every key a map can draw. */
export const territoryKeys: readonly string[] = [...Object.values(keyByNumericCode), 'XK'];
