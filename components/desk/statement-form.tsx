'use client'

/**
 * The form of a new statement. The server alone checks and saves it, as with any form; with script the page also shows, while it
 * is typed, what it would come to.
 */
import { useMemo, useRef, useState } from 'react'
import { useTicked } from '@/components/ui/use-taken-over'
import type { ClaimField, Draft, DraftClaim, DraftField } from '@/lib/answers/draft'
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { FormChoices } from './choices'
import { ClaimFields } from './claim-fields'
import type { ClaimActs } from './claim-outcome'
import { DocumentFields } from './document-fields'
import {
  confirmed,
  isWorthTelling,
  previewOf,
  restoredFrom,
  takenFor,
  termsOf,
  withoutClaim,
} from './draft-edits'
import { SelectField, TextField } from './field'
import { KeptNotice } from './kept-notice'
import { NameField } from './name-field'
import { sourcesLike } from './sources-like'
import { faultText, filled, type FormTexts } from './texts'
import { useKeptDraft } from './use-kept-draft'
import { usePreview } from './use-preview'

export interface StatementFormProps {
  readonly begin: Draft
  readonly emptyClaim: DraftClaim
  /** What the server found of the draft in the address. */
  readonly first: PreviewAnswer | null
  readonly choices: FormChoices
  readonly texts: FormTexts
  readonly locale: string
  /** True where faults are to be shown at once: the form was sent. */
  readonly wasSent: boolean
  /** True where the page begins a statement of which nothing was typed. */
  readonly isFresh: boolean
}

/** Faults that a form which is still being typed need not hear of. */
const TOO_EARLY = ['no-words', 'no-event', 'no-claimant', 'no-publisher', 'no-day']

export function StatementForm(props: StatementFormProps) {
  const { begin, emptyClaim, choices, texts, locale } = props
  const [draft, setDraft] = useState(begin)
  const [isTyped, setTyped] = useState(false)
  const [focused, setFocused] = useState<number | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const save = useRef<HTMLButtonElement>(null)
  const { preview, isSilent } = usePreview(draft, focused ?? 0, locale, props.first)
  const kept = useKeptDraft(draft, isTyped, props.isFresh)
  const labels = useMemo(
    () =>
      new Map(
        [...choices.measures, ...choices.categories].map(({ value, label }) => [value, label]),
      ),
    [choices],
  )

  const change = (fields: Partial<Draft>) => {
    setTyped(true)
    setDraft((now) => ({ ...now, ...fields }))
  }
  const ticked = useTicked(draft.ownVoice, (ownVoice) => change({ ownVoice }))
  const changeClaim = (place: number, fields: Partial<DraftClaim>) => {
    setTyped(true)
    setDraft((now) => ({
      ...now,
      claims: now.claims.map((claim, at) => (at === place ? { ...claim, ...fields } : claim)),
    }))
  }
  /** The next claim counts the same people, until its words or the editor say otherwise. */
  const addClaim = (after: number, fields: Partial<DraftClaim> = {}) => {
    setTyped(true)
    const group = draft.claims[after]?.group ?? ''
    const claims = [...draft.claims, { ...emptyClaim, group, ...fields }]
    setDraft({ ...draft, claims })
    setFocused(claims.length - 1)
    focusSoon(`claims.${claims.length - 1}.words`)
  }
  const removeClaim = (place: number) => {
    setTyped(true)
    setDraft({ ...draft, claims: withoutClaim(draft.claims, place) })
  }

  const faultsAt = (path: string): readonly string[] => {
    const faults = (preview?.faults ?? [])
      .filter((fault) => fault.path === path)
      .filter(({ code }) => props.wasSent || code === null || !TOO_EARLY.includes(code))
      .filter(({ code }) => code !== null || props.wasSent || isWorthTelling(path, draft))
      .map((fault) => faultText(fault, texts))
    const warnings = (preview?.warnings ?? [])
      .filter((warning) => warning.path === path)
      .map(({ message }) => filled(texts.warning, { message }))
    return [...faults, ...warnings]
  }
  const of = (field: Exclude<DraftField, 'claims' | 'ownVoice'>) => ({
    name: field,
    value: draft[field],
    faults: faultsAt(field),
    onChange: (value: string) => change({ [field]: value }),
  })
  const claimantNamed = preview?.names.find(({ field }) => field === 'claimant')
  const isUnknown = draft.claimant !== '' && claimantNamed?.id === null
  const actsFor = (place: number): ClaimActs => ({
    confirm: (figure) => changeClaim(place, confirmed(figure)),
    add: (figure, isPart) =>
      addClaim(place, {
        words: figure.words,
        measure: figure.measure ?? '',
        ...(isPart ? { partOf: String(place + 1), partKind: 'subset' } : {}),
      }),
    limit: (term) => changeClaim(place, { scope: [...(draft.claims[place]?.scope ?? []), term] }),
    group: (group) => changeClaim(place, { group }),
  })

  return (
    <form
      ref={form}
      method="post"
      action="/desk/acts/statement"
      className="desk-statement"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        form.current?.requestSubmit(save.current)
      }}
    >
      <KeptNotice
        kept={kept}
        texts={texts}
        restore={(text) => {
          const restored = restoredFrom(text, begin, emptyClaim)
          if (restored !== null) change(restored)
          else kept.forget()
        }}
      />
      <div className="desk-row desk-row-wide">
        <NameField
          suggestions={texts.suggestions}
          {...of('event')}
          label={texts.event}
          offered={choices.events.map(({ label }) => label)}
          help={takenFor(preview, 'event', draft.event, texts)}
          autoFocus={begin.event === ''}
        />
        <NameField
          suggestions={texts.suggestions}
          {...of('claimant')}
          label={texts.claimant}
          offered={preview?.offers.claimants ?? []}
          look={sourcesLike}
          help={takenFor(preview, 'claimant', draft.claimant, texts)}
          autoFocus={begin.event !== ''}
        />
        <TextField {...of('asOf')} label={texts.asOf} help={texts['date-help']} />
        {isUnknown || draft.claimantKind !== '' ? (
          <>
            <SelectField
              {...of('claimantKind')}
              label={texts['new-kind']}
              options={choices.kinds}
              any={texts['recorded-source']}
            />
            <TextField {...of('claimantCountry')} label={texts.claimantCountry} maxLength={2} />
          </>
        ) : null}
      </div>
      <label className="desk-check">
        <input
          ref={ticked}
          type="checkbox"
          name="ownVoice"
          checked={draft.ownVoice}
          onChange={(event) => change({ ownVoice: event.target.checked })}
        />{' '}
        {texts.ownVoice}
      </label>
      <DocumentFields
        draft={draft}
        of={of}
        change={change}
        preview={preview}
        choices={choices}
        texts={texts}
        look={sourcesLike}
      />
      {draft.claims.map((claim, place) => (
        <div key={place} onFocus={() => setFocused(place)}>
          <ClaimFields
            place={place}
            claim={claim}
            preview={previewOf(preview, place, focused ?? 0)}
            offers={preview?.offers ?? { claimants: [], groups: [], places: [] }}
            choices={choices}
            labels={labels}
            texts={texts}
            acts={actsFor(place)}
            said={draft.claims.map(({ words }) => words)}
            faultsAt={faultsAt}
            change={(field: ClaimField, value: string) =>
              changeClaim(place, { [field]: field === 'scope' ? termsOf(value) : value })
            }
            look={sourcesLike}
            addNext={() => addClaim(place)}
            remove={draft.claims.length > 1 ? () => removeClaim(place) : undefined}
          />
        </div>
      ))}
      {isSilent ? <p className="notice">{texts.silent}</p> : null}
      <input
        type="hidden"
        name="seen"
        value={(preview?.warnings ?? []).map(({ path, code }) => `${path}:${code}`).join(' ')}
      />
      <p className="desk-buttons">
        <button ref={save} type="submit" name="act" value="save" className="button">
          {texts.save}
        </button>{' '}
        <button
          type="submit"
          name="act"
          value="add"
          className="button-quiet"
          onClick={(event) => {
            event.preventDefault()
            addClaim(draft.claims.length - 1)
          }}
        >
          {texts.add}
        </button>{' '}
        <button type="submit" name="act" value="check" className="button-quiet">
          {texts.check}
        </button>{' '}
        <span className="small quiet">{texts.keys}</span>
      </p>
    </form>
  )
}

function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}
