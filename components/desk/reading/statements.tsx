'use client'

/** The statements of a reading, each with its claims; the one that is edited has the fields of the form of a statement. */
import { useMemo } from 'react'
import type { ClaimField } from '@/lib/answers/draft'
import type { ReadingClaim, ReadingStatement } from '@/lib/answers/reading-state'
import { ClaimFields } from '../claim-fields'
import type { ClaimActs } from '../claim-outcome'
import { confirmed, termsOf } from '../draft-edits'
import { sourcesLike } from '../sources-like'
import { ClaimCard } from './claim-card'
import {
  acceptable,
  addBeside,
  changeStatement,
  draftClaimChanged,
  joinUp,
  mergeUp,
  separate,
  splitClaim,
} from './edits'
import { focusOn } from './focus'
import { claimNotes, fieldNotes } from './notes'
import type { ReadingViewProps } from './reading-props'
import { StatementCard } from './statement-card'
import type { ReadingWork } from './use-reading'

interface StatementsProps extends ReadingViewProps {
  readonly work: ReadingWork
  readonly decide: (keys: readonly string[], to: 'accepted' | 'dropped' | 'open') => void
}

const NO_OFFERS = { claimants: [], groups: [], places: [] }

export function Statements(props: StatementsProps) {
  const { work, decide, choices, texts, form } = props
  const { state, change, previews } = work
  const labels = useMemo(
    () =>
      new Map(
        [...choices.measures, ...choices.categories].map(({ value, label }) => [value, label]),
      ),
    [choices],
  )
  const numbers = new Map(
    state.statements.flatMap(({ claims }) => claims).map(({ key }, index) => [key, index + 1]),
  )
  return state.statements.map((statement, place) => {
    const found = previews.get(statement.key)
    const left = acceptable(statement.claims)
    return (
      <StatementCard
        key={statement.key}
        statement={statement}
        place={place}
        events={props.events}
        publisher={state.document.publisher}
        preview={found?.answer}
        notesAt={(field) => fieldNotes(found, field, form)}
        choices={choices}
        texts={texts}
        form={form}
        change={(fields) => change((now) => changeStatement(now, statement.key, fields))}
        acceptAll={left.length === 0 ? undefined : () => decide(left, 'accepted')}
        join={place === 0 ? undefined : () => change((now) => joinUp(now, statement.key))}
      >
        {statement.claims.map((claim) => (
          <Claim
            key={claim.key}
            {...props}
            claim={claim}
            statement={statement}
            place={place}
            number={numbers.get(claim.key) ?? 0}
            labels={labels}
          />
        ))}
      </StatementCard>
    )
  })
}

function Claim({
  claim,
  statement,
  place,
  number,
  labels,
  work,
  decide,
  text,
  emptyClaim,
  choices,
  texts,
  form,
}: StatementsProps & {
  claim: ReadingClaim
  statement: ReadingStatement
  place: number
  number: number
  labels: ReadonlyMap<string, string>
}) {
  const { change, edited, edit, look, previews, current } = work
  const { key, draft } = claim
  const found = previews.get(statement.key)
  const notes = claimNotes(found, key, form)
  const at = statement.claims.indexOf(claim)
  const set = (fields: Partial<typeof draft>) =>
    change((now) => draftClaimChanged(now, key, fields))
  const acts: ClaimActs = {
    confirm: (figure) => set(confirmed(figure)),
    add: (figure, isPart) =>
      change((now) =>
        addBeside(
          now,
          key,
          { words: figure.words, measure: figure.measure ?? '' },
          isPart,
          emptyClaim,
        ),
      ),
    limit: (term) => set({ scope: [...draft.scope, term] }),
    group: (group) => set({ group }),
  }
  const fieldPlace = Math.max(0, notes.preview?.place ?? at)
  const fields =
    edited !== key ? null : (
      <ClaimFields
        place={fieldPlace}
        claim={draft}
        preview={notes.preview}
        offers={found?.answer.offers ?? NO_OFFERS}
        choices={choices}
        labels={labels}
        texts={form}
        acts={acts}
        said={statement.claims.map((one) => one.draft.words)}
        faultsAt={(path) => notes.at(path.split('.')[2] ?? '')}
        change={(field: ClaimField, value: string) =>
          set({ [field]: field === 'scope' ? termsOf(value) : value })
        }
        look={sourcesLike}
        addNext={() => undefined}
        remove={undefined}
      />
    )
  const hasBefore = statement.claims.slice(0, at).some(({ state }) => state !== 'dropped')
  return (
    <ClaimCard
      claim={claim}
      number={number}
      statement={place}
      notes={notes}
      labels={labels}
      texts={texts}
      form={form}
      isCurrent={current === key}
      look={(isLooked) => look(isLooked ? key : null)}
      goToText={() => {
        look(key)
        focusOn(`m-${key}`)
      }}
      fields={fields}
      acts={{
        accept: () => decide([key], 'accepted'),
        drop: () => decide([key], 'dropped'),
        reopen: () => decide([key], 'open'),
        edit: () => edit(edited === key ? null : key),
        split: () => change((now) => splitClaim(now, key, text)),
        merge: hasBefore ? () => change((now) => mergeUp(now, key, text)) : undefined,
        separate:
          statement.claims.length > 1 ? () => change((now) => separate(now, key)) : undefined,
      }}
    />
  )
}
