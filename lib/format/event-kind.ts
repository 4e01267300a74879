/** Kinds of event. They are an open list: a kind without a message is shown by its own words. */
import { messagesIn, type Messages, type Words } from './translator'

type KnownKind = keyof Messages['event-kind']

export function formatEventKind(kind: string, words: Words): string {
  if (isKnownKind(kind, words)) return words.t(`event-kind.${kind}`)
  const text = kind.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The translator also finds what every object has: a kind that is called "constructor" would be a message that is none. */
export function isKnownKind(kind: string, { locale }: Words): kind is KnownKind {
  return Object.hasOwn(messagesIn(locale)['event-kind'], kind)
}
