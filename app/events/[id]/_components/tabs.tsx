import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { ROW_OF_TABS, type Tab } from '@/lib/url/tab'
import { LaneNav } from './choices/lane-nav'
import { tabHref } from './event-href'
import { BreakdownSection } from './sections/breakdown-section'
import { CoverageSection } from './sections/coverage-section'
import { MapSection } from './sections/map-section'
import { OverTimeSection } from './sections/over-time-section'
import { VintageSection } from './sections/vintage-section'

/** The rest of the page, a part at a time: links, so that they work without script, and nothing of a part that is closed. */
export function Tabs({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { tabs, tab } = page
  const row = ROW_OF_TABS.filter((one) => tabs.includes(one))
  if (row.length === 0) return null
  return (
    <>
      <nav className="tabs no-print" aria-label={t('page.tabs')}>
        <ul>
          {row.map((one) => (
            <li key={one}>
              <Link
                prefetch={false}
                scroll={false}
                // An address of before leads to the link of its part, as long as that is closed.
                id={one === tab ? undefined : one}
                data-tab={one}
                aria-current={one === tab ? 'page' : undefined}
                href={one === tab ? tabHref(page, null) : `${tabHref(page, one)}#${one}`}
              >
                {t(`tab.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === null ? null : <Panel page={page} tab={tab} words={words} />}
    </>
  )
}

function Panel({ page, tab, words }: { page: EventPage; tab: Tab; words: Words }): ReactNode {
  switch (tab) {
    case 'over-time':
      return <OverTimeSection page={page} words={words} />
    case 'as-published':
      return <VintageSection page={page} words={words} />
    case 'breakdown':
      return <BreakdownSection page={page} words={words} />
    case 'map':
      return page.map === null ? null : <MapSection page={page} map={page.map} words={words} />
    case 'coverage':
      return <CoverageSection page={page} words={words} />
    case 'counts':
      return <LaneNav page={page} words={words} />
    case 'pairs':
      // They stand under what does not fit together, which opens them.
      return null
    default:
      return tab satisfies never
  }
}
