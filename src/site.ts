// Where the atlas is published, taken from the one setting ATLAS_ADDRESS (see astro.config.mjs).

/** Where Astro puts the setting. Outside Astro, and while it is not set, there is nothing that begins with http. */
const site: unknown = import.meta.env?.SITE;

/** Origin of the published site, such as "https://example.org"; undefined while it is not set. */
export const siteOrigin: string | undefined =
  typeof site === 'string' && site.startsWith('http') ? site.replace(/\/$/, '') : undefined;

/** Path under which the site stands, with a slash at both ends: "/" or "/atlas/". */
export const basePath: string = `${import.meta.env?.BASE_URL ?? '/'}/`.replace(/\/+$/, '/');

/**
 * Origin and path of the setting ATLAS_ADDRESS; undefined where it is not set. Throws, in the form of all faults,
 * where it is no address a site can be published at.
 */
export function publishedAt(setting: string | undefined): { origin: string; path: string } | undefined {
  if (!setting) return undefined;
  const url = URL.parse(setting);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new Error(
      `ATLAS_ADDRESS — environment — "${setting}" is not the address of a site — write it whole, such as https://example.org/ or https://example.org/atlas/`,
    );
  return { origin: url.origin, path: url.pathname };
}
