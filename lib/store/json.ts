/** JSON in text columns, and the one way to write equal content as equal text. */
import canonicalize from 'canonicalize'

/** The canonical JSON of RFC 8785: equal content gives equal text. For plain JSON values only. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('only what JSON can write has a canonical form')
  return text
}

export function isSameContent(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** Reads a JSON column. Only this store writes there, so that the shape is the one that was written. */
export function fromColumn<T>(text: string): T {
  return JSON.parse(text) as T
}
