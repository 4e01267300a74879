/** Lists in running text. A long one is cut, and its rest counted. */
import { isolate } from './isolate'
import type { Locale } from './locale'
import type { Words } from './translator'

/** All items: "a, b and c". */
export function joinNames(items: Iterable<string>, locale: Locale): string {
  return new Intl.ListFormat(locale).format([...items].map((item) => isolate(item, locale)))
}

/** The items as "a, b and c"; where there are more than `max`, the first ones "and 4 others". */
export function formatList(items: readonly string[], { locale, t }: Words, max = 3): string {
  if (items.length <= max) return joinNames(items, locale)
  return t('site.list-more', {
    list: joinWith('comma', items.slice(0, max), { locale, t }),
    count: items.length - max,
  })
}

/** The items side by side, with the comma or the semicolon of the language between them. */
export function joinWith(
  separator: 'comma' | 'semicolon',
  items: readonly string[],
  { locale, t }: Words,
): string {
  return items.map((item) => isolate(item, locale)).join(t(`list.${separator}`))
}
