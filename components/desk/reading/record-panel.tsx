'use client'

/** How far the work on an article is, and its end: everything accepted is recorded as one act. */
import { useState } from 'react'
import { useTicked } from '@/components/ui/use-taken-over'
import type { ReadingNote, ReadingOutcome } from '@/lib/answers/reading-record'
import type { ReadingState } from '@/lib/answers/reading-state'
import { faultText, filled, type FormTexts } from '../texts'
import { draftsOf, isAccepted } from './drafts'
import { acceptable } from './edits'
import { seenIn, sendRecord } from './notes'
import type { ReadingTexts } from './texts'
import type { StatementPreview } from './use-previews'

export function RecordPanel({
  id,
  state,
  previews,
  texts,
  form,
  acceptAll,
  done,
}: {
  id: string
  state: ReadingState
  previews: ReadonlyMap<string, StatementPreview>
  texts: ReadingTexts
  form: FormTexts
  acceptAll: (keys: readonly string[]) => void
  done: () => void
}) {
  const [outcome, setOutcome] = useState<ReadingOutcome | 'silent' | null>(null)
  const [isSending, setSending] = useState(false)
  const [keep, setKeep] = useState(true)
  const ticked = useTicked(keep, setKeep)
  const claims = state.statements.flatMap((statement) => statement.claims)
  const count = (of: string) => claims.filter((claim) => claim.state === of).length
  const left = acceptable(claims)
  const told = outcome !== null && outcome !== 'silent' && 'notes' in outcome ? outcome.notes : []
  const isDone = outcome !== null && outcome !== 'silent' && outcome.kind === 'recorded'
  const record = async () => {
    const statements = draftsOf(state, isAccepted).map((one) => ({
      key: one.key,
      draft: one.draft,
      said: state.statements.find(({ key }) => key === one.key)?.said?.slice(0, 400) ?? null,
      marks: one.claims.map(({ span, from }) => ({ start: span.start, end: span.end, from })),
      seen: seenIn(previews.get(one.key), one, told),
    }))
    setSending(true)
    const answer = await sendRecord({ reading: id, keep, statements })
    setSending(false)
    setOutcome(answer ?? 'silent')
    if (answer?.kind === 'recorded') done()
  }
  if (isDone) return <Recorded outcome={outcome} texts={texts} />
  return (
    <div className="reading-record">
      {outcome === 'silent' ? (
        <p className="notice" role="alert">
          {texts['not-sent']}
        </p>
      ) : null}
      {outcome !== null && outcome !== 'silent' ? (
        <Refused outcome={outcome} notes={told} state={state} texts={texts} form={form} />
      ) : null}
      <p className="desk-buttons">
        <button
          type="button"
          className="button"
          disabled={isSending || count('accepted') === 0}
          onClick={() => void record()}
        >
          {filled(texts.record, { count: count('accepted') })}
        </button>{' '}
        {left.length === 0 ? null : (
          <button type="button" className="button-quiet" onClick={() => acceptAll(left)}>
            {filled(texts['accept-left'], { count: left.length })}
          </button>
        )}{' '}
        <span className="small quiet" role="status">
          {filled(texts.counts, {
            accepted: count('accepted'),
            open: count('open'),
            dropped: count('dropped'),
          })}
        </span>{' '}
        <label className="desk-check">
          <input
            ref={ticked}
            type="checkbox"
            checked={keep}
            onChange={(event) => setKeep(event.target.checked)}
          />{' '}
          {texts.keep}
        </label>
      </p>
    </div>
  )
}

function Refused({
  outcome,
  notes,
  state,
  texts,
  form,
}: {
  outcome: ReadingOutcome
  notes: readonly ReadingNote[]
  state: ReadingState
  texts: ReadingTexts
  form: FormTexts
}) {
  const placeOf = (key: string) => state.statements.findIndex((one) => one.key === key) + 1
  return (
    <div className="notice" role="alert">
      <p>{outcome.kind === 'warned' ? form.warned : form.refused}</p>
      <ul>
        {notes.map((note) => (
          <li key={`${note.statement} ${note.path} ${note.message}`} dir="auto">
            {filled(texts.statement, { number: placeOf(note.statement) })}, {fieldName(note, form)}:{' '}
            {faultText(note, form)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The label of the field that a note is about. */
function fieldName({ path }: ReadingNote, form: FormTexts): string {
  const field = path.split('.').at(-1) ?? ''
  const label = Object.entries(form).find(([name]) => name === field)?.[1]
  return typeof label === 'string' ? label : field
}

function Recorded({
  outcome,
  texts,
}: {
  outcome: Extract<ReadingOutcome, { kind: 'recorded' }>
  texts: ReadingTexts
}) {
  const events = [...new Set(outcome.claims.map(({ event }) => event))]
  return (
    <div className="reading-record notice" role="status" id="recorded">
      <p>
        <strong>
          {outcome.created
            ? filled(texts.recorded, { count: outcome.claims.length })
            : texts['recorded-before']}
        </strong>
      </p>
      <ul>
        {events.map((event) => (
          <li key={event}>
            <a href={`/events/${event}`}>{filled(texts['to-event'], { event })}</a>{' '}
            {outcome.claims
              .filter((claim) => claim.event === event)
              .map(({ id }, index) => (
                <a key={id} href={`/claims/${id}`} className="me-2">
                  {filled(texts['claim-number'], { number: index + 1 })}
                </a>
              ))}
          </li>
        ))}
      </ul>
      <p>
        <a href="/desk/read">{texts['read-another']}</a>
      </p>
    </div>
  )
}
