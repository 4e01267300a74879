/** What a snapshot says in words, written once when it is made and frozen with it. */
import type { MeasuredLane } from '@/lib/answers/snapshot'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { asOfOf, latestAsOf } from '@/lib/domain/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { CHART_SCOPES, type SnapshotView } from '@/lib/domain/snapshot/view'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from './date'
import { formatQuantity } from './figure'
import { formatSubject } from './lane'
import { formatLead } from './lead'
import { DEFAULT_LOCALE, type Words } from './translator'

export interface SnapshotContent {
  readonly event: { readonly id: string; readonly title: string }
  readonly view: SnapshotView
  readonly lanes: readonly [MeasuredLane, ...MeasuredLane[]]
  readonly actors: ComparisonAnswer['actors']
  readonly dataAsOf: string
}

export function snapshotText(content: SnapshotContent, words: Words): SnapshotRecord['text'] {
  const { view, lanes, actors } = content
  const { t } = words
  const [lane] = lanes
  const measure = t(`measure.${lane.measure}`)
  const isOfLane = CHART_SCOPES[view.chart] === 'lane'
  const subject = isOfLane ? formatSubject(lane, actors, words) : ''
  const leads = lanes.map((one) => formatLead(one.measure, one, actors, words))
  return normalized({
    language: DEFAULT_LOCALE,
    title: t(`snapshot.title-${view.chart}`, { measure, subject, event: content.event.title }),
    subtitle: subtitleOf(content, words),
    finding: leads
      .slice(0, MOST_FINDINGS)
      .map(({ finding }) => finding)
      .join(' '),
    support: isOfLane ? (leads[0]?.support ?? '') : t('snapshot.lanes', { lanes: lanes.length }),
    caveats: [
      ...new Set(leads.flatMap(({ caveats }) => caveats)),
      ...viewCaveats(content, words),
      t('snapshot.caveat-no-sum'),
    ],
    footer: footerOf(content, words),
    alt: altText(content, words),
  })
}

/** A chart of many lanes says what the first of them, the best supported, hold. */
const MOST_FINDINGS = 2

function subtitleOf({ lanes, dataAsOf, view }: SnapshotContent, { locale, t }: Words): string {
  const [lane] = lanes
  const latest = latestAsOf(lanes.flatMap(({ current }) => current)) ?? datedFrom(dataAsOf)
  const date = formatDate(latest, locale, t)
  if (CHART_SCOPES[view.chart] !== 'lane') return t('snapshot.subtitle-lanes', { date })
  return t('event.subtitle', {
    basis: t(`basis.${lane.basis}`),
    category: t(`category.${lane.category}`),
    place: lane.place?.name ?? t('event.whole-extent'),
    date,
  })
}

function footerOf({ lanes, dataAsOf }: SnapshotContent, { locale, t }: Words): string {
  const [lane] = lanes
  const claims = lanes.flatMap(({ current, history }) => [...current, ...history])
  const publications = new Set(
    lanes
      .flatMap(({ current }) => current)
      .flatMap(({ appearances }) => appearances)
      .map(({ publication: { publisher, title, url } }) => url ?? `${publisher.id} ${title}`),
  )
  return t('snapshot.footer', {
    claims: claims.length,
    claimants: new Set(lanes.flatMap(({ current }) => current).map(({ claimant }) => claimant.id))
      .size,
    // Of one lane as the comparison counts them, where those of denials are not.
    publications: lanes.length === 1 ? lane.support.publications : publications.size,
    date: formatDate({ date: dataAsOf, precision: 'time' }, locale, t),
  })
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

/** The most claims that the words beside a drawing name: who cannot see it finds all of them on the page. */
const MOST_NAMED = 40

/** The chart as a sentence for each current claim. */
function altText({ event, view, lanes }: SnapshotContent, { locale, t }: Words): string {
  const current = lanes.flatMap((lane) => lane.current)
  const claims = current.slice(0, MOST_NAMED).map((claim) =>
    t('chart.mark.current', {
      claimant: claim.claimant.name,
      figure: formatQuantity(claim.quantity, locale, t),
      date: formatDate(asOfOf(claim), locale, t),
    }),
  )
  const more = current.length - claims.length
  return t(`snapshot.alt-${view.chart}`, {
    measure: t(`measure.${lanes[0].measure}`),
    event: event.title,
    claims: [...claims, ...(more > 0 ? [t('snapshot.alt-more', { count: more })] : [])].join('; '),
  })
}

/** Texts put together from texts in NFC need not be in NFC themselves. */
function normalized<T extends Record<string, string | string[]>>(text: T): T {
  return JSON.parse(JSON.stringify(text).normalize('NFC')) as T // the same keys, normalised
}
