/** JSON in text columns, and one way to write equal content as equal text. */

/** Keys sorted at every depth, so that equal content gives equal text. Plain JSON values only. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}

export function isSameContent(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** What this store wrote into a JSON column; its shape is that of the writer, by construction. */
export function fromColumn<T>(text: string): T {
  return JSON.parse(text) as T
}
