import { REVISION_REASONS } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { PlainField, PlainSelect } from './plain-fields'

/** The author of a revision, the reason, and when the source made it. */
export function RevisionFields({
  typed,
  words: { t },
}: {
  typed: Readonly<Record<string, string | undefined>>
  words: Words
}) {
  return (
    <div className="desk-row">
      <PlainSelect
        name="by"
        label={t('desk.claims.by')}
        value={typed.by ?? 'record'}
        options={(['record', 'source'] as const).map((value) => ({
          value,
          label: t(`desk.claims.by-${value}`),
        }))}
        any={null}
      />
      <PlainSelect
        name="reason"
        label={t('desk.claims.reason')}
        value={typed.reason ?? 'error'}
        options={REVISION_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        any={null}
      />
      <PlainField name="statedOn" label={t('desk.claims.statedOn')} value={typed.statedOn} />
      <PlainField name="note" label={t('desk.claims.note')} value={typed.note} />
    </div>
  )
}
