import { Instant, PART, WithPart } from '@/components/ui/instant'
import type { ClaimDetail, ClaimRevisionAnswer } from '@/lib/answers/revision-shapes'
import { RecordedText } from '@/components/ui/recorded-text'
import { REVISABLE } from '@/lib/domain/revision'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { formatChanged } from '@/lib/sentences/change'

/** How the record of a claim changed: who changed it, why, from what to what. */
export function Revisions({
  claim,
  revisions,
  words,
}: {
  claim: ClaimDetail['claim']
  revisions: ClaimDetail['revisions']
  words: Words
}) {
  const { t } = words
  if (revisions.length < 2) return <p>{t('claim.no-revisions')}</p>
  return (
    <ol className="measure-text grid gap-4">
      {revisions.map((revision) => (
        <li key={revision.revision}>
          <Revision claim={claim} revision={revision} words={words} />
        </li>
      ))}
    </ol>
  )
}

function Revision({
  claim,
  revision,
  words,
}: {
  claim: ClaimDetail['claim']
  revision: ClaimRevisionAnswer
  words: Words
}) {
  const { locale, t } = words
  const { timeZone } = claim
  const on = (date: string) => formatDate(datedFrom(date), locale, t, 'long', { timeZone })
  const recorded = t('claim.recorded-by', { date: PART, by: revision.recordedBy })
  const title = revision.by === null ? t('claim.revision-1') : t(`claim.revision-by-${revision.by}`)
  return (
    <>
      <strong>{title}</strong>{' '}
      <span className="small quiet">
        {revision.statedOn === null || revision.by !== 'source'
          ? ''
          : `${on(revision.statedOn)} · `}
        {t('claim.recorded')}{' '}
        <WithPart text={recorded} part={<Instant at={revision.recordedAt} words={words} />} />
      </span>
      {revision.reason === null || revision.by === null ? null : (
        <div>{t('claim.revision-reason', { reason: t(`reason.${revision.reason}`) })}</div>
      )}
      <ul>
        {REVISABLE.filter((field) => field in revision.changed).map((field) => (
          <li key={field}>
            {t('claim.revision-change', {
              field: t(`field.${field}`),
              before: formatChanged(field, revision.changed[field]?.before ?? null, words, claim),
              after: formatChanged(field, revision.changed[field]?.after ?? null, words, claim),
            })}
          </li>
        ))}
      </ul>
      {revision.note === null ? null : (
        <p className="quiet">
          <RecordedText text={revision.note} />
        </p>
      )}
    </>
  )
}
