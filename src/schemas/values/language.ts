const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** English name of a language by its code of ISO 639, such as "German" for "de"; undefined where no list has the code. */
export const languageName = (code: string): string | undefined =>
  /^[a-z]{2,3}$/.test(code) ? names.of(code) : undefined;
