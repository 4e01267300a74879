/** Lists in running text, the long ones cut and counted. */
import { isolate } from './isolate'
import type { Locale } from './locale'
import type { Words } from './translator'

/** "a, b and c", all of them. */
export function joinNames(items: Iterable<string>, locale: Locale): string {
  return new Intl.ListFormat(locale).format([...items].map((item) => isolate(item, locale)))
}

/** "a, b and c"; of more than `most` items the first ones "and 4 others". */
export function formatList(items: readonly string[], { locale, t }: Words, most = 3): string {
  if (items.length <= most) return joinNames(items, locale)
  return t('site.list-more', {
    list: joinWith('comma', items.slice(0, most), { locale, t }),
    count: items.length - most,
  })
}

/** Side by side, set apart by the comma or the semicolon of the language. */
export function joinWith(
  separator: 'comma' | 'semicolon',
  items: readonly string[],
  { locale, t }: Words,
): string {
  return items.map((item) => isolate(item, locale)).join(t(`list.${separator}`))
}
