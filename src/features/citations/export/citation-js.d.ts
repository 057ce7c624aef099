/** The parts of Citation.js that are used here: it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: {
      format(
        name: string,
        data: readonly object[],
        options?: { readonly format?: 'object' | 'text' },
      ): unknown;
    };
    readonly input: { chain(text: string): readonly { readonly [name: string]: unknown }[] };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
