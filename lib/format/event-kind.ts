/** Kinds of event. They are an open list: a kind without a message is shown by its own words. */
import type { Messages, Words } from './translator'

type KnownKind = keyof Messages['event-kind']

export function formatEventKind(kind: string, words: Words): string {
  if (isKnownKind(kind, words)) return words.t(`event-kind.${kind}`)
  const text = kind.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function isKnownKind(kind: string, { t }: Words): kind is KnownKind {
  return t.has(`event-kind.${kind as KnownKind}`) // asked of the catalogue
}
