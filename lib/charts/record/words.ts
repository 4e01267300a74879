/** What a snapshot says in words, written once when it is made and frozen with it. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { latestAsOf } from '@/lib/domain/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { DEFAULT_LOCALE, type Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { formatLead } from '@/lib/sentences/lead'
import { formatRestrictions } from '@/lib/sentences/restrictions'
import { claimsShown, type Shown } from '../content'
import { snapshotAlt } from './alt'

export interface SnapshotContent extends Shown {
  readonly dataAsOf: string
}

/** A chart of many lanes says what the first of them, the best supported, hold. */
const MOST_FINDINGS = 2

export function snapshotText(content: SnapshotContent, words: Words): SnapshotRecord['text'] {
  const { view, lane, lanes, actors, told, day, coverage, incidents } = content
  const { locale, t } = words
  const leads = lanes.map((one) => formatLead(one.measure, one, actors, words))
  const findings = told?.findings ?? leads.map(({ finding }) => finding)
  const counted = coverage?.lanes ?? [...lanes, ...incidents.flatMap((one) => one.lane ?? [])]
  return normalized({
    language: DEFAULT_LOCALE,
    title: t(`snapshot.title-${view.chart}`, {
      measure: view.measure === null ? '' : t(`measure.${view.measure}`),
      subject: lane === null ? '' : formatSubject(lane, actors, words),
      event: content.event.title,
      date: day === null ? '' : formatDate(day, locale, t),
    }),
    subtitle: subtitleOf(content, words),
    finding: findings.slice(0, MOST_FINDINGS).map(asSentence).join(' '),
    support:
      lane === null ? t('snapshot.lanes', { lanes: counted.length }) : (leads[0]?.support ?? ''),
    caveats: [
      ...new Set(leads.flatMap(({ caveats }) => caveats)),
      ...(told?.caveats ?? []),
      ...viewCaveats(content, words),
      t('snapshot.caveat-no-sum'),
    ],
    footer: footerOf(content, words),
    alt: snapshotAlt(content, words),
  })
}

function subtitleOf(content: SnapshotContent, { locale, t }: Words): string {
  const { lane, day, dataAsOf } = content
  const latest = day ?? latestAsOf(currentOf(content)) ?? datedFrom(dataAsOf)
  const date = formatDate(latest, locale, t)
  if (lane === null) return t('snapshot.subtitle-lanes', { date })
  return t('event.subtitle', {
    basis: t(`basis.${lane.basis}`),
    category: t(`category.${lane.category}`),
    place: lane.place?.name ?? t('event.whole-extent'),
    date,
  })
}

/** The claims that stand for their claimants in what is drawn. */
function currentOf({ lanes, incidents, coverage, ofDay }: SnapshotContent): ClaimAnswer[] {
  return [
    ...ofDay,
    ...lanes.flatMap(({ claims }) => claims()),
    ...incidents.flatMap(({ lane }) => lane?.claims() ?? []),
    ...(coverage?.lanes ?? []).flatMap(({ current }) => current),
  ]
}

function footerOf(content: SnapshotContent, { locale, t }: Words): string {
  const { lanes, coverage, dataAsOf } = content
  const [only] = lanes.length === 1 ? lanes : []
  const current = currentOf(content)
  const publications = new Set(
    current
      .flatMap(({ appearances }) => appearances)
      .map(({ publication: { publisher, title, url } }) => url ?? `${publisher.id} ${title}`),
  )
  // As the comparison counts them, where those of denials are not.
  const counted = coverage?.publications ?? only?.support.publications
  return t('snapshot.footer', {
    claims: claimsShown(content).length,
    claimants: new Set(current.map(({ claimant }) => claimant.id)).size,
    publications: counted ?? publications.size,
    date: formatDate({ date: dataAsOf, precision: 'time' }, locale, t),
  })
}

/** What the reader chose that a later reader must know to read the figure. */
function viewCaveats({ view, actors, undated }: SnapshotContent, words: Words): string[] {
  const { t } = words
  const { convention, scale } = view
  const left = formatRestrictions(view, (id) => actors[id]?.name ?? id, words)
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
