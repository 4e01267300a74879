/** Lists in running text, the long ones cut and counted. */
import type { Words } from './translator'

/** "a, b and c"; of more than `most` items the first ones "and 4 others". */
export function formatList(items: readonly string[], { locale, t }: Words, most = 3): string {
  const list = (shown: readonly string[]) => new Intl.ListFormat(locale).format(shown)
  if (items.length <= most) return list(items)
  return t('site.list-more', {
    list: new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
      items.slice(0, most),
    ),
    count: items.length - most,
  })
}
