declare module 'subset-font' {
  /** Cuts a font down to the letters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { targetFormat: 'woff2'; variationAxes: Record<string, unknown> },
  ): Promise<Uint8Array>;
}
