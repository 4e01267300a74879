/** The restrictions of a snapshot's view, which leave claims out: every reader of its figure must know them. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { formatMoment, writtenMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'

type RestrictionChoices = Pick<SnapshotView, 'at' | 'publishedBy' | 'knownAt' | 'claimants'>
type Restrictions = Readonly<Record<keyof RestrictionChoices, string | null>>

/** A sentence for each clock that is turned back, and for chosen claimants; null for those that leave nothing out. */
export function formatRestrictions(
  { at, publishedBy, knownAt, claimants }: RestrictionChoices,
  nameOf: (actor: string) => string,
  { locale, t }: Words,
): Restrictions {
  // The end of a day is written as the day, since "23:59" could be the minute before it, when less was claimed.
  const on = (date: string) =>
    formatMoment(writtenMoment(date), locale, messagesIn(locale).date.time)
  const names = (claimants ?? []).map(nameOf)
  return {
    at: at === null ? null : t('event.as-at', { date: on(at) }),
    publishedBy: publishedBy === null ? null : t('event.as-published', { date: on(publishedBy) }),
    knownAt: knownAt === null ? null : t('event.as-known', { date: on(knownAt) }),
    claimants:
      names.length === 0
        ? null
        : t('snapshot.only-claimants', { names: new Intl.ListFormat(locale).format(names) }),
  }
}

/** The restrictions of a record in one text; empty where its view leaves nothing out. */
export function restrictionsOfRecord({ view, actors }: SnapshotRecord, words: Words): string {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const { claimants, ...clocks } = formatRestrictions(view, (id) => names.get(id) ?? id, words)
  return [...Object.values(clocks), claimants].filter((one) => one !== null).join(' ')
}
