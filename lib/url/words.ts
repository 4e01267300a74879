/** Single parameters of an address that are no part of a view. */

/** Nothing that is stored holds one, and PostgreSQL refuses to be asked for one. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u

/** The one value of a parameter; undefined when it is missing, empty, given twice or no text at all. */
export function oneOf(value: string | readonly string[] | undefined): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  return UNSTORABLE.test(value) ? undefined : value
}

/** Words to search for: trimmed, at most 200 characters; undefined when there are none. */
export function wordsOf(value: string | readonly string[] | undefined): string | undefined {
  const words = oneOf(value)?.trim().slice(0, 200)
  return words === undefined || words === '' ? undefined : words
}
