/** What leaves claims out of a snapshot's view: whoever sees its figure, however small, must know it. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { formatMoment, writtenMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'

type Restricting = Pick<SnapshotView, 'at' | 'publishedBy' | 'knownAt' | 'claimants'>
type Restrictions = Readonly<Record<keyof Restricting, string | null>>

/** A sentence for each clock that is turned back and for the claimants that were chosen; null where none is. */
export function formatRestrictions(
  { at, publishedBy, knownAt, claimants }: Restricting,
  nameOf: (actor: string) => string,
  { locale, t }: Words,
): Restrictions {
  // A day's end is the day: "23:59" could be the minute before it, when less had been claimed.
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

/** Those of a record in one text; empty where the view leaves nothing out. */
export function restrictionsOfRecord({ view, actors }: SnapshotRecord, words: Words): string {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const { claimants, ...clocks } = formatRestrictions(view, (id) => names.get(id) ?? id, words)
  return [...Object.values(clocks), claimants].filter((one) => one !== null).join(' ')
}
