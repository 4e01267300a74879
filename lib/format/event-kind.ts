/** Kinds of event are an open list: one without a message is shown by its own words. */
import type { Messages, Words } from './translator'

export function formatEventKind(kind: string, { t }: Words): string {
  const known = kind as keyof Messages['event-kind'] // asked of the catalogue in the next line
  if (t.has(`event-kind.${known}`)) return t(`event-kind.${known}`)
  const text = kind.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
