/** The parts used in tests of libraries that come without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string): readonly { readonly [name: string]: unknown }[] };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module 'citeproc' {
  export interface System {
    readonly retrieveLocale: (name: string) => string;
    readonly retrieveItem: (id: string) => object;
  }
  export class Engine {
    constructor(system: System, style: string, language?: string);
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: 'html' | 'text'): void;
    makeBibliography(): readonly [unknown, readonly string[]];
  }
}
