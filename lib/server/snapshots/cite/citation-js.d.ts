/** The part of citation-js that is used here; the packages come without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[])
    format(as: 'bibtex'): string
    format(as: 'ris', how: { readonly format: 'object' }): Readonly<Record<string, unknown>>[]
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean } }
    }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
