/** Public time: when a claim was made in public, by its utterance and by its publications. */
import { statedOf, type Claim, type RecordedAppearance, type RecordedClaim } from './claim'
import { compareText } from './text'
import { datedFrom, endOf, precisionOf, type DatedValue } from './time'

/** True when a moment is not after a clock; a clock that is null cuts nothing. */
export const isBy = (moment: string, clock: string | null): boolean =>
  clock === null || moment <= clock

/** The date on which the claim became public: the earlier of its utterance and its first publication. */
export function publicDateOf(claim: PublicClaim): DatedValue {
  return publicDate(statedOf(claim), claim.appearances, claim.firstRecordedAt)
}

/** True where the utterance or a publication has a date; else our record of the claim stands in for both. */
export function isPublicDateKnown({
  statedOn,
  appearances,
}: Pick<Claim, 'statedOn' | 'appearances'>): boolean {
  return (
    statedOn !== null || appearances.some(({ publication }) => publication.publishedAt !== null)
  )
}

/** The fields of a claim that tell when it was public. */
export type PublicClaim = Pick<
  Claim,
  'statedOn' | 'statedOnPrecision' | 'appearances' | 'firstRecordedAt'
>

/** The same of dates that are not put together yet; our record of the claim stands in where none is known. */
export function publicDate(
  stated: DatedValue | null,
  appearances: readonly RecordedAppearance[],
  recordedAt: string,
): DatedValue {
  let earliest = stated
  for (const { publication } of appearances) {
    if (publication.publishedAt === null) continue
    const published = datedFrom(publication.publishedAt)
    if (earliest === null || endOf(published) < endOf(earliest)) earliest = published
  }
  return earliest ?? datedFrom(recordedAt)
}

/** The appearances that were recorded by `knownAt`; null is now. */
export function appearancesKnownAt(
  appearances: readonly RecordedAppearance[],
  knownAt: string | null,
): readonly RecordedAppearance[] {
  if (knownAt === null) return appearances
  return appearances.filter(({ recordedAt }) => recordedAt <= knownAt)
}

/**
 * The instants of public time at which a claim changes for readers: when it was made, and when its source amended or
 * withdrew it. Looks at what was recorded by `knownAt`; null is now.
 */
export function publicMomentsOf(record: RecordedClaim, knownAt: string | null): readonly string[] {
  if (!isBy(record.recordedAt, knownAt)) return []
  const recorded = appearancesKnownAt(record.appearances, knownAt)
  const stated = statementDate(record, knownAt)
  const first = endOf(publicDate(stated, recorded, record.recordedAt))
  const amendments = record.revisions.flatMap((revision) => {
    const stated = statedOf(revision)
    const isShown = revision.by === 'source' && isBy(revision.recordedAt, knownAt)
    return isShown && stated !== null ? [endOf(stated)] : []
  })
  return [first, ...amendments.filter((moment) => moment > first)]
}

/** The instant by which a publication was out; null when it has no date. */
export function publishedInstant({ publication }: RecordedAppearance): string | null {
  return publication.publishedAt === null ? null : endOf(datedFrom(publication.publishedAt))
}

/**
 * When the claimant said it, as known at `knownAt`: the earliest date that any publication gives. Our correction of that day
 * stands in for those of the publications that were recorded before it.
 */
export function statementDate(
  { appearances, revisions }: Pick<RecordedClaim, 'appearances' | 'revisions'>,
  knownAt: string | null,
): DatedValue | null {
  const recorded = appearancesKnownAt(appearances, knownAt)
  let date = null as DatedValue | null
  let corrected = ''
  for (const { changes, recordedAt } of revisions) {
    if (changes.statedOn == null || !isBy(recordedAt, knownAt)) continue
    date = {
      date: changes.statedOn,
      precision: changes.statedOnPrecision ?? precisionOf(changes.statedOn),
    }
    corrected = recordedAt
  }
  const later = recorded.filter(({ recordedAt }) => recordedAt > corrected)
  return earliestOf([
    ...(date === null ? [] : [date]),
    ...later.flatMap((one) => statedOf(one) ?? []),
  ])
}

function earliestOf(dates: DatedValue[]): DatedValue | null {
  if (dates.length > 1)
    dates.sort((a, b) => compareText(endOf(a), endOf(b)) || compareText(a.date, b.date))
  return dates[0] ?? null
}

/** The appearances in the order of publication, those without a date last. */
export function publishedFirst(
  appearances: readonly RecordedAppearance[],
): readonly RecordedAppearance[] {
  return appearances.length < 2 ? appearances : appearances.toSorted(byPublishedFirst)
}

function byPublishedFirst(a: RecordedAppearance, b: RecordedAppearance): number {
  const [first, second] = [publishedInstant(a) ?? '9', publishedInstant(b) ?? '9']
  return (
    compareText(first, second) ||
    compareText(a.publication.id, b.publication.id) ||
    compareText(a.recordedAt, b.recordedAt)
  )
}
