/** What a snapshot says in words, written once when it is made and frozen with it. */
import type { ComparisonAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { asOfOf, latestAsOf } from '@/lib/domain/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from './date'
import { formatQuantity } from './figure'
import { formatSubject } from './lane'
import { formatLead } from './lead'
import { DEFAULT_LOCALE, type Words } from './translator'

export interface SnapshotContent {
  readonly event: { readonly id: string; readonly title: string }
  readonly view: SnapshotView
  readonly lane: LaneAnswer
  readonly actors: ComparisonAnswer['actors']
  readonly dataAsOf: string
}

export function snapshotText(content: SnapshotContent, words: Words): SnapshotRecord['text'] {
  const { event, view, lane, actors, dataAsOf } = content
  const { locale, t } = words
  const measure = t(`measure.${view.measure}`)
  const subject = formatSubject(lane, actors, words)
  const lead = formatLead(view.measure, lane, actors, words)
  const latest = latestAsOf(lane.current) ?? datedFrom(dataAsOf)
  const text = {
    language: DEFAULT_LOCALE,
    title: t(`snapshot.title-${view.chart}`, { measure, subject, event: event.title }),
    subtitle: t('event.subtitle', {
      basis: t(`basis.${lane.basis}`),
      category: t(`category.${lane.category}`),
      place: lane.place?.name ?? t('event.whole-extent'),
      date: formatDate(latest, locale, t),
    }),
    finding: lead.finding,
    support: lead.support ?? '',
    caveats: [...lead.caveats, ...viewCaveats(content, words), t('snapshot.caveat-no-sum')],
    footer: t('snapshot.footer', {
      claims: lane.current.length + lane.history.length,
      claimants: lane.current.length,
      publications: lane.support.publications,
      date: formatDate({ date: dataAsOf, precision: 'time' }, locale, t),
    }),
    alt: altText(content, words),
  }
  return normalized(text)
}

/** What the reader chose that a later reader must know to read the figure. */
function viewCaveats({ view, actors }: SnapshotContent, { locale, t }: Words): string[] {
  const on = (date: string) => formatDate({ date, precision: 'time' }, locale, t)
  const { at, publishedBy, knownAt, convention, claimants, scale } = view
  const names = (claimants ?? []).map((id) => actors[id]?.name ?? id)
  return [
    at === null ? null : t('event.as-at', { date: on(at) }),
    publishedBy === null ? null : t('event.as-published', { date: on(publishedBy) }),
    knownAt === null ? null : t('event.as-known', { date: on(knownAt) }),
    convention === 'none'
      ? null
      : t('event.convention-chosen', { convention: t(`convention.${convention}`) }),
    names.length === 0
      ? null
      : t('snapshot.only-claimants', { names: new Intl.ListFormat(locale).format(names) }),
    scale === 'log' ? t('snapshot.log-axis') : null,
  ].filter((caveat) => caveat !== null)
}

/** The chart as a sentence for each current claim. */
function altText({ event, view, lane }: SnapshotContent, { locale, t }: Words): string {
  const claims = lane.current.map((claim) =>
    t('chart.mark.current', {
      claimant: claim.claimant.name,
      figure: formatQuantity(claim.quantity, locale, t),
      date: formatDate(asOfOf(claim), locale, t),
    }),
  )
  return t(`snapshot.alt-${view.chart}`, {
    measure: t(`measure.${view.measure}`),
    event: event.title,
    claims: claims.join('; '),
  })
}

/** Texts put together from texts in NFC need not be in NFC themselves. */
function normalized<T extends Record<string, string | string[]>>(text: T): T {
  return JSON.parse(JSON.stringify(text).normalize('NFC')) as T // the same keys, normalised
}
