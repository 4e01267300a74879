import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { MergerPreview } from '@/lib/server/desk/merger-preview'
import { MERGER_REASONS } from '@/lib/server/desk/merger-acts'
import type { Words } from '@/lib/format/translator'
import { ActForm } from '../../_components/act-page'
import { PlainField, PlainSelect } from '../../_components/plain-fields'
import { Meetings } from './meetings'

/** What a merger would come to, and the form that makes it. Nothing is recorded before this was shown. */
export function MergerForm({
  of,
  preview,
  note,
  lead,
  children,
  words,
}: {
  of: 'sources' | 'places'
  preview: MergerPreview
  note: string | undefined
  /** What becomes of what, in a sentence. */
  lead: string
  /** Hidden fields that name the two. */
  children: ReactNode
  words: Words
}) {
  const { t } = words
  const { claims, meetings, refusals, seen } = preview
  if (refusals.length > 0) {
    return (
      <div className="notice" role="alert">
        <p>{t('desk.merge.refused')}</p>
        <ul>
          {refusals.map(({ message }) => (
            <li key={message} dir="auto">
              {message}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <div className="mt-6">
      <Section id="outlook" title={t('desk.merge.outlook')}>
        <p className="measure-text">{lead}</p>
        <p className="measure-text mb-4">{t(`desk.merge.claims-${of}`, { count: claims })}</p>
        <Meetings meetings={meetings} words={words} />
        <ActForm act={`merge-${of}`} submit={t('desk.merge.submit')}>
          {children}
          <input type="hidden" name="seen" value={seen} />
          <div className="desk-row">
            <PlainSelect
              name="reason"
              label={t('desk.claims.reason')}
              value="error"
              options={MERGER_REASONS.map((value) => ({ value, label: t(`desk.merge.${value}`) }))}
              any={null}
            />
            <PlainField name="note" label={t('desk.claims.note')} value={note} />
          </div>
        </ActForm>
      </Section>
    </div>
  )
}
