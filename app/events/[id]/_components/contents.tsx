import { tableOf } from '@/lib/charts/coverage/coverage-cells'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'

/** What is on this page, as anchors in the order of the page; what has nothing to show is left out. */
export function Contents({
  page,
  isBeside,
  words: { t },
}: {
  page: EventPage
  /** Whether the reader's choices stand beside the charts, out of sight from here on a phone. */
  isBeside: boolean
  words: Words
}) {
  const { lane, charts, map, incidents, measure } = page
  const coverage = charts.coverage?.content.coverage
  if (measure === null) return null
  const sections = [
    { id: 'by-source', title: t('contents.by-source'), isShown: lane !== undefined },
    { id: 'over-time', title: t('contents.over-time'), isShown: lane !== undefined },
    {
      id: 'verdicts',
      title: t('event.verdicts'),
      isShown: lane !== undefined && lane.pairs.count > 0,
    },
    {
      id: 'as-published',
      title: t('vintage.heading'),
      isShown: Boolean(charts['as-published']),
    },
    {
      id: 'breakdown',
      title: t('contents.breakdown'),
      isShown: (charts.breakdown?.content.parts.length ?? 0) > 0,
    },
    { id: 'claims', title: t('event.table'), isShown: lane !== undefined },
    { id: 'incidents', title: t('contents.incidents'), isShown: incidents.length > 0 },
    { id: 'map', title: t('contents.map'), isShown: map !== null },
    {
      id: 'coverage',
      title: t('contents.coverage'),
      isShown: coverage !== undefined && tableOf(coverage).measures.length > 1,
    },
    { id: 'view', title: t('contents.view'), isShown: isBeside },
  ].filter(({ isShown }) => isShown)
  return (
    <nav className="contents no-print" aria-label={t('contents.label')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
