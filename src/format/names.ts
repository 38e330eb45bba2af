/** Names with commas between them, or what is said where there is none. */
export const namesText = (names: readonly string[], none: string): string =>
  names.length === 0 ? none : names.join(', ');
