// What the tests use of parsers that bring no types of their own.
declare module '@citation-js/core' {
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    publisher?: string;
    number?: string;
    note?: string;
    URL?: string;
    author?: { literal?: string; family?: string; given?: string }[];
    issued?: { 'date-parts': (number | string)[][] };
    accessed?: { 'date-parts': (number | string)[][] };
  }
  export class Cite {
    constructor(text: string);
    data: CslItem[];
    format(format: 'bibliography', options: { template: string; format: 'text' }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module 'jsonld' {
  const jsonld: {
    expand(
      document: unknown,
      options: {
        base: string;
        documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>;
      },
    ): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
