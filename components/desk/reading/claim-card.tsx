'use client'

/** One suggested figure: its words, how they are read, what is against it, and what an editor does with it. */
import type { ReactNode } from 'react'
import type { ReadingClaim } from '@/lib/answers/reading-state'
import { ClaimStanding } from '../claim-standing'
import { filled, type FormTexts } from '../texts'
import { SHAPES } from './article-text'
import type { ClaimNotes } from './notes'
import type { ReadingTexts } from './texts'

export interface ClaimCardActs {
  readonly accept: () => void
  readonly drop: () => void
  readonly reopen: () => void
  readonly edit: () => void
  readonly split: () => void
  /** Undefined where no figure of the same claimant stands before it. */
  readonly merge: (() => void) | undefined
  /** Undefined where it is the only figure of its claimant. */
  readonly separate: (() => void) | undefined
}

export function ClaimCard({
  claim,
  number,
  statement,
  notes,
  labels,
  texts,
  form,
  acts,
  isCurrent,
  look,
  goToText,
  fields,
}: {
  claim: ReadingClaim
  /** Its place among all figures, from 1. */
  number: number
  /** The place of its statement, from 0. */
  statement: number
  notes: ClaimNotes
  labels: ReadonlyMap<string, string>
  texts: ReadingTexts
  form: FormTexts
  acts: ClaimCardActs
  isCurrent: boolean
  look: (isLooked: boolean) => void
  goToText: () => void
  /** The form of the claim while it is edited. */
  fields: ReactNode
}) {
  const { key, state, draft } = claim
  const named = (label: string) => `${label}: ${draft.words}`
  return (
    <li
      id={`c-${key}`}
      tabIndex={-1}
      className="reading-claim"
      data-state={state}
      data-current={isCurrent || undefined}
      onMouseEnter={() => look(true)}
      onMouseLeave={() => look(false)}
    >
      <p className="reading-words">
        <a
          href={`#m-${key}`}
          className="reading-badge"
          data-shape={statement % SHAPES}
          aria-label={filled(texts['to-text'], { number })}
          onClick={(event) => {
            event.preventDefault()
            goToText()
          }}
        >
          {number}
        </a>{' '}
        <q dir="auto">{draft.words}</q>
        {state === 'open' ? null : <span className="tag tag-strong">{texts[state]}</span>}
        {claim.from === null ? <span className="tag">{texts['by-hand']}</span> : null}
        {claim.hypothetical ? <span className="tag">{texts.hypothetical}</span> : null}
        {claim.background ? <span className="tag">{texts.background}</span> : null}
      </p>
      {fields ?? <Summary claim={claim} notes={notes} labels={labels} texts={texts} form={form} />}
      <p className="reading-acts">
        {state === 'open' ? (
          <>
            <button
              type="button"
              className="button"
              aria-label={named(texts.accept)}
              onClick={acts.accept}
            >
              {texts.accept}
            </button>
            <button
              type="button"
              className="button-quiet"
              aria-label={named(texts.drop)}
              onClick={acts.drop}
            >
              {texts.drop}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button-quiet"
            aria-label={named(texts.reopen)}
            onClick={acts.reopen}
          >
            {texts.reopen}
          </button>
        )}
        <button
          type="button"
          className="button-quiet"
          aria-label={named(fields === null ? texts.edit : texts['edit-end'])}
          onClick={acts.edit}
        >
          {fields === null ? texts.edit : texts['edit-end']}
        </button>
        {fields === null ? null : (
          <>
            <button type="button" className="button-quiet" onClick={acts.split}>
              {texts.split}
            </button>
            {acts.merge === undefined ? null : (
              <button type="button" className="button-quiet" onClick={acts.merge}>
                {texts.merge}
              </button>
            )}
            {acts.separate === undefined ? null : (
              <button type="button" className="button-quiet" onClick={acts.separate}>
                {texts.separate}
              </button>
            )}
          </>
        )}
      </p>
    </li>
  )
}

function Summary({
  claim: { draft, said, partOf },
  notes: { preview, all, isFaulty },
  labels,
  texts,
  form,
}: {
  claim: ReadingClaim
  notes: ClaimNotes
  labels: ReadonlyMap<string, string>
  texts: ReadingTexts
  form: FormTexts
}) {
  const measure = preview?.taken?.measure ?? draft.measure
  const category = preview?.taken?.category ?? draft.category
  const read = [
    preview?.taken?.text ?? preview?.figures[0]?.text ?? draft.value,
    labels.get(measure),
    category === 'all' ? undefined : labels.get(category),
    partOf === null ? undefined : texts['is-part'],
  ]
  const limits: readonly Limit[] = [
    [texts.group, draft.group === '' ? said.group : draft.group],
    [texts.scope, draft.scope.join('; ')],
    [texts.place, draft.place === '' ? said.place : draft.place],
    [texts.date, draft.asOf === '' ? said.date : draft.asOf],
    [form.citing, draft.citing === '' ? said.citing : draft.citing],
  ]
  return (
    <>
      <p>
        <strong>{read.filter((part) => part !== undefined && part !== '').join(' · ')}</strong>
      </p>
      <Limits limits={limits} />
      {all.map((note) => (
        <p key={note} className="fault" data-fault={isFaulty || undefined} dir="auto">
          {note}
        </p>
      ))}
      {preview === undefined ? null : <ClaimStanding preview={preview} texts={form} />}
    </>
  )
}

type Limit = readonly [label: string, words: string | null | undefined]

function Limits({ limits }: { limits: readonly Limit[] }) {
  const said = limits.filter(([, words]) => words != null && words !== '')
  if (said.length === 0) return null
  return (
    <p className="small quiet">
      {said.map(([label, words]) => (
        <span key={label} className="reading-limit">
          {label}: <bdi>{words}</bdi>
        </span>
      ))}
    </p>
  )
}
