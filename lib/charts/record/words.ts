/** What a snapshot says in words, written once when it is made and frozen with it. */
import { formatCategory } from '@/lib/format/category'
import { asOfOf, latestAbout } from '@/lib/domain/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { DEFAULT_LOCALE, type Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { formatLead } from '@/lib/sentences/lead'
import { formatRestrictions } from '@/lib/sentences/restrictions'
import { currentOf, lanesOf, textOf, type ShownChart } from '../chart'
import { countedAs, countsOf } from '../counts'
import { snapshotAlt } from './alt'

export interface FrozenChart extends ShownChart {
  readonly dataAsOf: string
}

/** A chart of many lanes says what the first of them, the best supported, hold. */
const MAX_FINDINGS = 2

export function snapshotText(frozen: FrozenChart, words: Words): SnapshotRecord['text'] {
  const { event, view, lane, content } = frozen
  const { locale, t } = words
  const leads = lanesOf(content).map((one) => formatLead(one.measure, one, content.actors, words))
  const text = textOf(content, words)
  const findings = text.findings ?? leads.map(({ finding }) => finding)
  return normalized({
    language: DEFAULT_LOCALE,
    title: t(`snapshot.title-${view.chart}`, {
      measure: view.measure === null ? '' : t(`measure.${view.measure}`),
      subject: lane === null ? '' : formatSubject(lane, content.actors, words),
      event: event.title,
      date: content.chart === 'as-published' ? formatDate(content.day, locale, t) : '',
    }),
    subtitle: subtitleOf(frozen, words),
    finding: findings.slice(0, MAX_FINDINGS).map(asSentence).join(' '),
    support:
      lane === null
        ? t('snapshot.lanes', { lanes: countLanes(content) })
        : (leads[0]?.support ?? ''),
    caveats: [
      ...new Set(leads.flatMap(({ caveats }) => caveats)),
      ...text.caveats,
      ...viewCaveats(frozen, words),
      t('snapshot.caveat-no-sum'),
    ],
    footer: footerOf(frozen, words),
    alt: snapshotAlt(frozen, text.figures, words),
  })
}

/** The lanes that a chart of more than one is of. */
function countLanes(content: ShownChart['content']): number {
  if (content.chart === 'coverage') return content.coverage.lanes.length
  const incidents = content.chart === 'map' ? content.incidents : []
  return lanesOf(content).length + incidents.filter(({ lane }) => lane !== null).length
}

function subtitleOf({ lane, content, dataAsOf }: FrozenChart, { locale, t }: Words): string {
  const day = content.chart === 'as-published' ? content.day : null
  const latest = content.chart === 'as-published' ? null : latestAbout(currentOf(content))
  const date =
    latest === null
      ? formatDate(day ?? datedFrom(dataAsOf), locale, t)
      : formatDate(asOfOf(latest), locale, t, 'long', latest)
  if (lane === null) return t('snapshot.subtitle-lanes', { date })
  return t('event.subtitle', {
    basis: t(`basis.${lane.basis}`),
    category: formatCategory(lane.category, t),
    place: lane.place?.name ?? t('event.whole-extent'),
    date,
  })
}

function footerOf({ content, dataAsOf }: FrozenChart, { locale, t }: Words): string {
  const counts = countsOf(content)
  return t(`snapshot.${countedAs(counts)}`, {
    ...counts,
    date: formatDate({ date: dataAsOf, precision: 'time' }, locale, t),
  })
}

/** What the reader chose that a later reader must know to read the figure. */
function viewCaveats({ view, content, undated }: FrozenChart, words: Words): string[] {
  const { t } = words
  const { convention, scale } = view
  const left = formatRestrictions(view, (id) => content.actors[id]?.name ?? id, words)
  return [
    left.at,
    left.publishedBy,
    undated === 0 ? null : t('event.undated', { count: undated }),
    left.knownAt,
    convention === 'none'
      ? null
      : t('event.convention-chosen', { convention: t(`convention.${convention}`) }),
    left.claimants,
    scale === 'log' ? t('snapshot.log-axis') : null,
  ].filter((caveat) => caveat !== null)
}

/** What other charts have as a title ends without a full stop. */
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Texts put together from texts in NFC need not be in NFC themselves. */
function normalized<T extends Record<string, string | string[]>>(text: T): T {
  return JSON.parse(JSON.stringify(text).normalize('NFC')) as T // the same keys, normalised
}
