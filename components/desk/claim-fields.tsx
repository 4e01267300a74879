'use client'

/** The fields of one claim: its words first, then what they leave open, and everything else behind a fold. */
import type { ClaimField, DraftClaim } from '@/lib/answers/draft'
import type { ClaimPreview, PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { FormChoices } from './choices'
import { ClaimOutcome, type ClaimActs } from './claim-outcome'
import { SelectField, TextField } from './field'
import { NameField } from './name-field'
import { filled, type FormTexts } from './texts'

export interface ClaimFieldsProps {
  readonly place: number
  readonly claim: DraftClaim
  readonly preview: ClaimPreview | undefined
  readonly offers: PreviewAnswer['offers']
  readonly choices: FormChoices
  readonly labels: ReadonlyMap<string, string>
  readonly texts: FormTexts
  readonly acts: ClaimActs
  /** The words of all claims of the draft. */
  readonly said: readonly string[]
  readonly faultsAt: (path: string) => readonly string[]
  readonly change: (field: ClaimField, value: string) => void
  readonly look: (typed: string) => Promise<readonly string[]>
  readonly addNext: () => void
  /** Undefined for the only claim. */
  readonly remove: (() => void) | undefined
}

/** The fields behind the fold, in order; it is open where one of them is typed or at fault. */
const MORE = [
  'form',
  'value',
  'valueTo',
  'low',
  'high',
  'level',
  'scope',
  'place',
  'asOf',
  'basis',
  'from',
  'method',
  'term',
  'partOf',
  'partKind',
  'citing',
  'disputes',
  'stepReason',
  'stepNote',
  'replaces',
] as const satisfies readonly ClaimField[]
/** These stand in the heading of the claim already. */
const TOLD_IN_LEGEND: readonly ClaimField[] = ['partOf', 'partKind']
type MoreField = (typeof MORE)[number]

export function ClaimFields(props: ClaimFieldsProps) {
  const { place, claim, preview, offers, choices, labels, texts, acts, faultsAt, change } = props
  const at = (field: ClaimField) => `claims.${place}.${field}`
  const of = (field: ClaimField) => ({
    name: at(field),
    value: textOf(claim[field]),
    faults: faultsAt(at(field)),
    onChange: (value: string) => change(field, value),
  })
  const first = preview?.figures[0]
  const read = (value: string | null | undefined) => {
    const label = value == null ? undefined : labels.get(value)
    return label === undefined ? texts['as-read'] : filled(texts['as-read-value'], { value: label })
  }
  const isMoreOpen = MORE.filter((field) => !TOLD_IN_LEGEND.includes(field)).some(
    (field) => textOf(claim[field]) !== '' || faultsAt(at(field)).length > 0,
  )
  return (
    <fieldset className="desk-claim">
      <legend>
        {filled(texts.claim, { number: place + 1 })}
        {claim.partOf === '' ? null : ` · ${texts.partOf} ${claim.partOf}`}
      </legend>
      <div className="desk-words">
        <TextField {...of('words')} label={texts.words} maxLength={400} onEnter={props.addNext} />
      </div>
      <div className="desk-row">
        <SelectField
          {...of('measure')}
          label={texts.measure}
          options={choices.measures}
          any={read(preview?.taken?.measure ?? first?.measure)}
        />
        <NameField
          suggestions={texts.suggestions}
          {...of('group')}
          label={texts.group}
          offered={offers.groups}
          look={props.look}
        />
        <SelectField
          {...of('category')}
          label={texts.category}
          options={choices.categories}
          any={read(preview?.taken?.category ?? first?.category)}
        />
      </div>
      <details className="desk-more" open={isMoreOpen || undefined}>
        <summary>{texts.more}</summary>
        <div className="desk-row">
          {MORE.map((field) => (
            <MoreFieldOf key={field} {...props} field={field} of={of} />
          ))}
        </div>
      </details>
      {preview === undefined ? null : (
        <ClaimOutcome
          preview={preview}
          isConfirmed={claim.form !== '' || claim.value !== ''}
          said={props.said}
          acts={acts}
          texts={texts}
          labels={labels}
        />
      )}
      {props.remove === undefined ? null : (
        <button type="button" className="button-quiet" onClick={props.remove}>
          {texts.remove}
        </button>
      )}
    </fieldset>
  )
}

const textOf = (value: string | readonly string[]) =>
  typeof value === 'string' ? value : value.join('; ')

const SELECTS = {
  form: 'forms',
  basis: 'bases',
  method: 'methods',
  partKind: 'partKinds',
  stepReason: 'stepReasons',
} as const satisfies Partial<Record<MoreField, keyof FormChoices>>

function MoreFieldOf({
  field,
  of,
  choices,
  texts,
  offers,
}: ClaimFieldsProps & {
  field: MoreField
  of: (
    field: ClaimField,
  ) => Parameters<typeof TextField>[0] extends infer P ? Omit<P, 'label'> : never
}) {
  const selects: Partial<Record<MoreField, keyof typeof choices>> = SELECTS
  const select = selects[field]
  if (select !== undefined && select !== 'recent') {
    const any = field === 'form' || field === 'basis' ? texts['as-read'] : texts['not-said']
    return <SelectField {...of(field)} label={texts[field]} options={choices[select]} any={any} />
  }
  return (
    <TextField
      {...of(field)}
      label={field === 'asOf' ? texts['asOf-own'] : texts[field]}
      help={field === 'scope' ? texts['scope-help'] : undefined}
      listed={field === 'place' ? offers.places : undefined}
      maxLength={2000}
    />
  )
}
