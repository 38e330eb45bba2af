/** A point in words, latitude first as readers expect it: “44.80401° N, 20.46513° E”. Degrees of WGS 84. */
export const degreesText = ({ lon, lat }: { lon: number; lat: number }): string =>
  `${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon)}° ${lon < 0 ? 'W' : 'E'}`;
