// Where the atlas is published, taken from the one setting ATLAS_ADDRESS (see astro.config.mjs). Constants only.

/** Where Astro puts the setting. Outside Astro, and while it is not set, there is nothing that begins with http. */
const site: unknown = import.meta.env?.SITE;

/** Origin of the published site, such as "https://example.org"; undefined while it is not set. */
export const siteOrigin: string | undefined =
  typeof site === 'string' && site.startsWith('http') ? site.replace(/\/$/, '') : undefined;

/** Path under which the site stands, with a slash at both ends: "/" or "/atlas/". */
export const basePath: string = `${import.meta.env?.BASE_URL ?? '/'}/`.replace(/\/+$/, '/');
