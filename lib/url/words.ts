/** Single parameters of an address that are no part of a view. */
import type { RefusalReason, RefusedParameter } from './parameters'

/** Nothing that is stored holds one, and PostgreSQL refuses to be asked for one. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u

/** The one value of a parameter; undefined when it is missing, empty, given twice or no text at all. */
export function oneOf(value: string | readonly string[] | undefined): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  return UNSTORABLE.test(value) ? undefined : value
}

const MAX_LENGTH = 200

/** Words to search for, trimmed; undefined when there are none. What is no text, or too long for a search, is refused. */
export function wordsOf(value: string | readonly string[] | undefined): {
  words: string | undefined
  refused: RefusedParameter[]
} {
  const words = (typeof value === 'string' ? value : '').trim()
  const reason =
    value !== undefined && typeof value !== 'string'
      ? 'twice'
      : UNSTORABLE.test(words)
        ? 'text'
        : words.length > MAX_LENGTH
          ? 'long'
          : null
  if (reason === null) return { words: words === '' ? undefined : words, refused: [] }
  return { words: undefined, refused: [refusedParameter('q', value, reason)] }
}

/** A parameter of a page as given, and why it cannot be read. */
export function refusedParameter(
  parameter: string,
  value: string | readonly string[] | undefined,
  reason: RefusalReason,
): RefusedParameter {
  const given = [value ?? []].flat().join(' ')
  return { parameter, value: given, reason: Array.isArray(value) ? 'twice' : reason, message: '' }
}
