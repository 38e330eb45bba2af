/**
 * Where the atlas is published, as the one setting says, such as https://example.org/atlas/; undefined where it says
 * nothing. Throws `what — what is wrong — what to write instead` where it is no such address.
 */
export function publishedAddress(setting = process.env['ATLAS_ADDRESS']): URL | undefined {
  if (!setting) return undefined;
  const address = URL.canParse(setting) ? new URL(setting) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new Error(
      `ATLAS_ADDRESS — "${setting}" is not where a site can stand — write its whole address, such as https://example.org/atlas/`,
    );
  return address;
}
