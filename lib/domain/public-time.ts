/** Public time: when a claim was made in public, by its utterance and by what was published of it. */
import type { Claim, RecordedAppearance, RecordedClaim } from './claim'
import { compareText } from './text'
import { datedFrom, endOf, type DatedValue } from './time'

/** Whether a moment is not after a clock; null = not cut. */
export const isBy = (moment: string, clock: string | null): boolean =>
  clock === null || moment <= clock

/** When the claim became public: the utterance, else its earliest publication, else our record of it. */
export function publicDateOf(claim: Claim): DatedValue {
  if (claim.statedOn !== null) return { date: claim.statedOn, precision: claim.statedOnPrecision }
  const published = claim.appearances.find(({ publication }) => publication.publishedAt !== null)
  return datedFrom(published?.publication.publishedAt ?? claim.firstRecordedAt)
}

/**
 * The instants of public time at which what is shown of a claim changes: when it was made, and when its
 * source amended or withdrew it. As known at `knownAt`; null is now.
 */
export function publicMomentsOf(record: RecordedClaim, knownAt: string | null): readonly string[] {
  if (!isBy(record.recordedAt, knownAt)) return []
  const known = record.appearances.filter((appearance) => isBy(appearance.recordedAt, knownAt))
  const made = publicInstant(earliestStatement(known), known, record.recordedAt)
  const amended = record.revisions.flatMap(({ by, statedOn, statedOnPrecision, recordedAt }) =>
    by === 'source' && statedOn !== null && isBy(recordedAt, knownAt)
      ? [endOf({ date: statedOn, precision: statedOnPrecision })]
      : [],
  )
  return [made, ...amended.filter((moment) => moment > made)]
}

/** The instant by which the claim is public: the utterance, else its earliest publication, else our record of it. */
export function publicInstant(
  stated: DatedValue | null,
  known: readonly RecordedAppearance[],
  recordedAt: string,
): string {
  if (stated !== null) return endOf(stated)
  const published = known.map(publishedInstant).filter((moment) => moment !== null)
  return published.toSorted()[0] ?? recordedAt
}

/** Of a publication; null when it has no date. */
export function publishedInstant({ publication }: RecordedAppearance): string | null {
  return publication.publishedAt === null ? null : endOf(datedFrom(publication.publishedAt))
}

/** The earliest date of the utterance that a publication gives; null when none does. */
export function earliestStatement(appearances: readonly RecordedAppearance[]): DatedValue | null {
  const [only] = appearances
  if (only !== undefined && appearances.length === 1) {
    const { statedOn, statedOnPrecision } = only
    return statedOn === null ? null : { date: statedOn, precision: statedOnPrecision }
  }
  const dated = appearances.flatMap(({ statedOn, statedOnPrecision }) =>
    statedOn === null ? [] : [{ date: statedOn, precision: statedOnPrecision }],
  )
  return (
    dated.toSorted((a, b) => compareText(endOf(a), endOf(b)) || compareText(a.date, b.date))[0] ??
    null
  )
}

/** In the order of publication; those without a date last. */
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
