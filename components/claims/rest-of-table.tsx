import type { Words } from '@/lib/format/translator'

/** Which rows a table that is cut has. */
const RULES = {
  first: 'table.first-rows',
  latest: 'table.latest-rows',
  places: 'map.first-places',
  sources: 'chart.coverage.table-cut',
} as const

/** Under a table that is cut: how much of it is shown, and where all of it is. Nothing where all is. */
export function RestOfTable({
  rule,
  shown,
  all,
  href,
  words: { t },
}: {
  rule: keyof typeof RULES
  shown: number
  all: number
  href: string
  words: Words
}) {
  if (shown === all) return null
  return (
    <p className="small mt-3">
      {t(RULES[rule], { shown, all })} <a href={href}>{t('event.table-full')}</a>
    </p>
  )
}
