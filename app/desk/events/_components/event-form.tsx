import type { ReactNode } from 'react'
import { REVISION_REASONS } from '@/lib/domain/vocabulary'
import type { EventInput } from '@/lib/domain/event'
import type { Words } from '@/lib/format/translator'
import type { EventOutlook } from '@/lib/server/desk/amend-event'
import type { EventPart } from '@/lib/server/desk/event-acts'
import { formOfEvent } from '@/lib/server/desk/event-form'
import { faultsAt, type FieldFault } from '@/lib/server/desk/typed-text'
import { Meetings } from '../../statements/merge/_components/meetings'
import { ActForm } from '../../statements/_components/act-page'
import { PlainField, PlainSelect } from '../../statements/_components/plain-fields'

export interface EventFormProps {
  readonly event: EventInput
  readonly part: EventPart
  /** The event's revision that the fields show. */
  readonly revision: number
  /** What was typed before it was refused or had to be looked at; else nothing. */
  readonly typed: Readonly<Record<string, string>>
  readonly faults: readonly FieldFault[]
  readonly outlook: EventOutlook | null
  /** What became of the act that led here. */
  readonly outcome: ReactNode
  readonly words: Words
}

/** What a field of the form shows: its value and its faults. */
export interface FieldText {
  readonly name: string
  readonly value: string
  readonly faults: readonly string[]
}
export type FieldOf = (name: string, paths?: readonly string[]) => FieldText

/** A form that changes a part of an event's facts, for a reason; what has to be looked at stands over its button. */
export function EventForm({
  event,
  part,
  revision,
  typed,
  faults,
  outlook,
  outcome,
  words,
  now = formOfEvent(event),
  hidden = {},
  children,
}: EventFormProps & {
  /** The fields as they stand. */
  readonly now?: Readonly<Record<string, string>>
  readonly hidden?: Readonly<Record<string, string>>
  readonly children: (field: FieldOf) => ReactNode
}) {
  const { t } = words
  const field: FieldOf = (name, paths = [name]) => ({
    name,
    value: typed[name] ?? now[name] ?? '',
    faults: paths.flatMap((path) => faultsAt(faults, path)),
  })
  const fields = { event: event.id, part, seen: String(revision), ...hidden }
  return (
    <>
      {outcome}
      <ActForm
        act="event-amend"
        submit={t(outlook === null ? 'desk.form.save' : 'desk.events.all-the-same')}
      >
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children(field)}
        <div className="desk-row desk-row-wide">
          <PlainSelect
            name="reason"
            label={t('desk.claims.reason')}
            value={typed['reason'] ?? 'error'}
            options={REVISION_REASONS.filter((one) => one !== 'retraction').map((value) => ({
              value,
              label: t(`desk.events.because-${value}`),
            }))}
            any={null}
          />
          <PlainField {...field('note')} label={t('desk.events.why')} isRequired />
        </div>
        {outlook === null ? null : <Outlook outlook={outlook} words={words} />}
      </ActForm>
    </>
  )
}

function Outlook({ outlook, words }: { outlook: EventOutlook; words: Words }) {
  const { warnings, meetings, seen } = outlook
  return (
    <div role="alert">
      <input type="hidden" name="looked" value={seen} />
      <p className="notice mb-2">{words.t('desk.events.look')}</p>
      {warnings.length === 0 ? null : (
        <ul className="mb-2">
          {warnings.map((warning) => (
            <li key={warning} dir="auto">
              {warning}
            </li>
          ))}
        </ul>
      )}
      {meetings.length === 0 ? null : <Meetings meetings={meetings} words={words} />}
    </div>
  )
}
