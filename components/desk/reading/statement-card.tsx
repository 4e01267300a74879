'use client'

/** One statement: its claimant as the article has it, which recorded source that is, and of which event it speaks. */
import type { ReactNode } from 'react'
import { useTicked } from '@/components/ui/use-taken-over'
import type { KnownClaimant, ReadingStatement } from '@/lib/answers/reading-state'
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { FormChoices } from '../choices'
import { SelectField, TextField } from '../field'
import { NameField } from '../name-field'
import { sourcesLike } from '../sources-like'
import { filled, type FormTexts } from '../texts'
import { SHAPES } from './article-text'
import type { ReadingTexts } from './texts'

type Fields = Partial<Omit<ReadingStatement, 'key' | 'said' | 'saidVia' | 'matches' | 'claims'>>

export function StatementCard({
  statement,
  place,
  events,
  publisher,
  preview,
  notesAt,
  choices,
  texts,
  form,
  change,
  acceptAll,
  join,
  children,
}: {
  statement: ReadingStatement
  /** Its place among the statements, from 0. */
  place: number
  /** The event of the article, and those around it. */
  events: readonly string[]
  /** The outlet, which claims what it says in its own voice. */
  publisher: string
  preview: PreviewAnswer | undefined
  notesAt: (field: string) => readonly string[]
  choices: FormChoices
  texts: ReadingTexts
  form: FormTexts
  change: (fields: Fields) => void
  /** Undefined where nothing is left to accept. */
  acceptAll: (() => void) | undefined
  /** Undefined for the first statement. */
  join: (() => void) | undefined
  children: ReactNode
}) {
  const { key, said, ownVoice, claimant } = statement
  const named = preview?.names.find(({ field }) => field === 'claimant')
  const isUnknown = claimant !== '' && named?.id === null
  const group = preview?.claims.find((claim) => claim.group !== null)?.group
  const of = (field: Exclude<keyof Fields, 'ownVoice'>) => ({
    name: `${key}.${field}`,
    value: statement[field],
    faults: notesAt(field),
    onChange: (value: string) => change({ [field]: value }),
  })
  const ticked = useTicked(ownVoice, (isOwn) => change({ ownVoice: isOwn }))
  const isMoreOpen =
    statement.via !== '' ||
    statement.saidVia.length > 0 ||
    (['via', 'statedOn', 'asOf'] as const).some((field) => notesAt(field).length > 0)
  return (
    <section
      className="reading-statement"
      aria-label={filled(texts.statement, { number: place + 1 })}
    >
      <h3>
        <span className="reading-badge" data-shape={place % SHAPES} aria-hidden="true" />{' '}
        {ownVoice ? texts['own-voice'] : said === null ? texts['no-claimant'] : null}
        {said === null ? null : <q dir="auto">{said}</q>}
      </h3>
      <div className="desk-row">
        <NameField
          suggestions={form.suggestions}
          {...of('claimant')}
          label={form.claimant}
          offered={[
            ...statement.matches.map(({ name }) => name),
            ...(preview?.offers.claimants ?? []),
          ]}
          look={sourcesLike}
          help={helpOf(statement, named, publisher, texts, form)}
        />
        <NameField
          suggestions={form.suggestions}
          {...of('group')}
          label={form.group}
          offered={preview?.offers.groups ?? []}
          look={sourcesLike}
        />
        <NameField
          suggestions={form.suggestions}
          {...of('event')}
          label={texts['other-event']}
          offered={[...events, ...choices.events.map(({ label }) => label)]}
        />
        {isUnknown || statement.claimantKind !== '' ? (
          <>
            <SelectField
              {...of('claimantKind')}
              label={form['new-kind']}
              options={choices.kinds}
              any={form['recorded-source']}
            />
            <TextField {...of('claimantCountry')} label={form.claimantCountry} maxLength={2} />
          </>
        ) : null}
      </div>
      <Matches
        matches={statement.matches.filter(({ name }) => name !== claimant)}
        texts={texts}
        take={(name) => change({ claimant: name, claimantKind: '', ownVoice: false })}
      />
      {group == null || statement.group !== '' ? null : (
        <p>
          {filled(form['group-before'], { name: group.name })}{' '}
          <button
            type="button"
            className="button-quiet"
            onClick={() => change({ group: group.name })}
          >
            {form['group-take']}
          </button>
        </p>
      )}
      <details className="desk-more" open={isMoreOpen || undefined}>
        <summary>{texts.more}</summary>
        <div className="desk-row">
          <TextField
            {...of('via')}
            label={form.via}
            help={
              statement.saidVia.length === 0
                ? undefined
                : filled(texts['said-via'], { words: statement.saidVia.join(', ') })
            }
            maxLength={600}
          />
          <TextField {...of('statedOn')} label={form.statedOn} />
          <TextField {...of('asOf')} label={form.asOf} help={form['date-help']} />
        </div>
        <label className="desk-check">
          <input
            ref={ticked}
            type="checkbox"
            checked={ownVoice}
            onChange={(event) => change({ ownVoice: event.target.checked })}
          />{' '}
          {form.ownVoice}
        </label>
        {join === undefined ? null : (
          <button type="button" className="button-quiet" onClick={join}>
            {texts.join}
          </button>
        )}
      </details>
      <ol className="reading-claims">{children}</ol>
      {acceptAll === undefined || statement.claims.length === 1 ? null : (
        <button type="button" className="button-quiet" onClick={acceptAll}>
          {texts['accept-statement']}
        </button>
      )}
    </section>
  )
}

function Matches({
  matches,
  texts,
  take,
}: {
  matches: readonly KnownClaimant[]
  texts: ReadingTexts
  take: (name: string) => void
}) {
  if (matches.length === 0) return null
  return (
    <ul className="reading-matches" aria-label={texts.matches}>
      {matches.map(({ id, name, reason, isOfEvent }) => (
        <li key={id}>
          <button type="button" className="button-quiet" onClick={() => take(name)}>
            <bdi>{name}</bdi>
          </button>{' '}
          <span className="small quiet">
            {texts.reason[reason]}
            {isOfEvent && reason !== 'one-word' && reason !== 'belongs'
              ? `; ${texts['of-event']}`
              : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function helpOf(
  { claimant, matches, ownVoice }: ReadingStatement,
  named: PreviewAnswer['names'][number] | undefined,
  publisher: string,
  texts: ReadingTexts,
  form: FormTexts,
): string | undefined {
  if (ownVoice && claimant === '')
    return publisher === '' ? texts['outlet-missing'] : filled(texts.outlet, { name: publisher })
  if (named?.isNew) return filled(form['new-source'], { name: named.name ?? claimant })
  const match = matches.find(({ name }) => name === claimant)
  return match === undefined
    ? undefined
    : filled(texts.taken, { reason: texts.reason[match.reason] })
}
