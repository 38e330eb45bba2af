/** Names with commas between them, or what is said where there is none. */
export const namesText = (names: readonly string[], none: string): string =>
  names.length === 0 ? none : names.join(', ');

/** A label with a capital at its beginning, for where it stands alone. */
export const standingAlone = (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
