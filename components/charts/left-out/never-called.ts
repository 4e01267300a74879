/** Fails where a library that was left out is called after all. */
export function neverCalled(library: string): () => never {
  return () => {
    throw new Error(`${library} is left out of the browser: see docs/decisions/0019.`)
  }
}
