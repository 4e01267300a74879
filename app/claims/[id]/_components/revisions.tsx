import { Instant, PART, WithPart } from '@/components/ui/instant'
import type { ClaimDetail, ClaimRevisionAnswer } from '@/lib/answers/shapes'
import { datedFrom } from '@/lib/domain/time'
import { REVISABLE } from '@/lib/domain/revision'
import { formatDate } from '@/lib/format/date'
import type { Translate, Words } from '@/lib/format/translator'

/** How the record of a claim changed: who changed it, why, from what to what. */
export function Revisions({
  revisions,
  words,
}: {
  revisions: ClaimDetail['revisions']
  words: Words
}) {
  const { t } = words
  if (revisions.length < 2) return <p>{t('claim.no-revisions')}</p>
  return (
    <ol className="measure-text grid gap-4">
      {revisions.map((revision) => (
        <li key={revision.revision}>
          <Revision revision={revision} words={words} />
        </li>
      ))}
    </ol>
  )
}

function Revision({ revision, words }: { revision: ClaimRevisionAnswer; words: Words }) {
  const { locale, t } = words
  const on = (date: string) => formatDate(datedFrom(date), locale, t)
  const recorded = t('claim.recorded-by', { date: PART, by: revision.recordedBy })
  const title = revision.by === null ? t('claim.revision-1') : t(`claim.revision-by-${revision.by}`)
  return (
    <>
      <strong>{title}</strong>{' '}
      <span className="small quiet">
        {revision.statedOn === null || revision.by === null ? '' : `${on(revision.statedOn)} · `}
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
              before: formatValue(revision.changed[field]?.before, t),
              after: formatValue(revision.changed[field]?.after, t),
            })}
          </li>
        ))}
      </ul>
      {revision.note === null ? null : <p className="quiet">{revision.note}</p>}
    </>
  )
}

/** A changed value as recorded: a quantity by its wording, a place by its name. */
function formatValue(value: unknown, t: Translate): string {
  if (value === null || value === undefined) return '—'
  if (typeof value !== 'object') return String(value)
  if ('wording' in value) return t('quantity.verbal', { wording: String(value.wording) })
  if ('name' in value) return String(value.name)
  return JSON.stringify(value)
}
