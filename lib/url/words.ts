/** Single parameters of an address that are no part of a view. */

/** The one value of a parameter; undefined when it is missing, empty, or given twice. */
export function oneOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Words to search for: trimmed, at most 200 characters; undefined when there are none. */
export function wordsOf(value: string | readonly string[] | undefined): string | undefined {
  const words = oneOf(value)?.trim().slice(0, 200)
  return words === undefined || words === '' ? undefined : words
}
