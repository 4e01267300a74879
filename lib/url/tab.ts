/**
 * The parts of an event's page that are there once a reader opens them. They are links and not views: neither what is
 * compared nor what is cited depends on them, so that they are no parameters of a view.
 */
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { ViewChoice } from './view'
import type { SearchParameters } from './parameters'

/** In the order of the page; the last two are opened by a link of their own. */
export const TABS = [
  'over-time',
  'as-published',
  'breakdown',
  'map',
  'coverage',
  'pairs',
  'counts',
] as const
export type Tab = (typeof TABS)[number]

/** The tabs that stand in the row of tabs. */
export const ROW_OF_TABS = ['over-time', 'as-published', 'breakdown', 'map', 'coverage'] as const

export const TAB_PARAMETER = 'tab'

const isTab = (text: unknown): text is Tab => TABS.some((tab) => tab === text)

/** The tab that an address opens; one that names a day is about how that day's figure changed. Null for none. */
export function tabOf(parameters: SearchParameters, { day }: Pick<ViewChoice, 'day'>): Tab | null {
  const asked = parameters[TAB_PARAMETER]
  if (isTab(asked)) return asked
  return day === undefined ? null : 'as-published'
}

/** The same address with this tab open. */
export function withTab(href: string, tab: Tab | null): string {
  if (tab === null) return href
  return `${href}${href.includes('?') ? '&' : '?'}${TAB_PARAMETER}=${tab}`
}

/** The tab that draws a chart; null for the one that is always there. */
export function tabOfChart(chart: SnapshotChart): Tab | null {
  if (chart === 'by-source') return null
  return chart === 'contradictions' ? 'pairs' : chart
}
