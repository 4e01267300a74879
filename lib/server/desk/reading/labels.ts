/**
 * What an editor made of a reading, as test material for the reader: labels in the shape of its benchmark, beside what the
 * reader had proposed and what became of each proposal.
 */
import type { Mark } from '@/lib/answers/reading-record'
import type { Form } from '@/lib/domain/form'
import type { Measure } from '@/lib/domain/measure'
import { intervalOf, type Quantity } from '@/lib/domain/quantity'
import type { StatementInput } from '@/lib/domain/statement'
import type { Reading, SuggestedClaim } from '@/lib/reader/reading'
import { benchmarkForm, benchmarkMeasure } from './benchmark-words'

/** The most words of the text that a label stands on. */
const MAX_ANCHOR = 12

export interface Label {
  readonly measure: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly form: string
  readonly verbal?: string
  readonly category: string
  readonly subset: boolean
  readonly claimant: string | null
  readonly place: string | null
  readonly anchor: string
  readonly nth?: number
  readonly background?: true
  readonly hypothetical?: true
}

export interface LabelledStatement {
  readonly input: StatementInput
  readonly said: string | null
  /** The name of its claimant, as recorded. */
  readonly claimant: string
  /** By the refs of its claims. */
  readonly marks: ReadonlyMap<string, Mark>
}

type Fate = 'accepted' | 'edited' | 'dropped'

export function labelsOf(
  text: string,
  reading: Pick<Reading, 'statements' | 'title'>,
  recorded: readonly LabelledStatement[],
) {
  const proposed = proposals(text, reading)
  const kept = recorded.flatMap((statement) => keptIn(text, statement, reading))
  const fateOf = (key: string, label: Label): Fate => {
    const own = kept.find(({ from }) => from === key)
    if (own === undefined) return 'dropped'
    return JSON.stringify(own.label) === JSON.stringify(label) ? 'accepted' : 'edited'
  }
  return {
    bodyStart: reading.title?.end ?? 0,
    labels: kept.map(({ label }) => label),
    proposed: [...proposed].map(([key, label]) => ({ ...label, fate: fateOf(key, label) })),
  }
}

/** By the keys that the reading view gives to suggestions. */
function proposals(text: string, { statements }: Pick<Reading, 'statements'>) {
  return new Map(
    statements.flatMap(({ claimant, claims }, at) =>
      claims.map((claim, place) => [
        `s${at + 1}c${place + 1}`,
        labelOf(text, {
          ...claim,
          quantity: { ...claim.quantity, interval: null },
          verbal: claim.quantity.wording,
          isPart: claim.partOf !== null,
          claimant: claimant?.text ?? null,
        }),
      ]),
    ),
  )
}

/** A claim that is denied without a number has no label in the benchmark. */
function keptIn(
  text: string,
  { input, said, claimant, marks }: LabelledStatement,
  { statements }: Pick<Reading, 'statements'>,
) {
  return input.claims.flatMap((claim) => {
    const mark = marks.get(claim.ref)
    if (mark === undefined || claim.quantity.form === 'denied') return []
    const before = suggestionOf(mark.from, statements)
    const label = labelOf(text, {
      measure: claim.measure,
      quantity: claim.quantity,
      verbal: before?.quantity.wording ?? claim.quantity.wording,
      category: claim.category,
      isPart: claim.partOf !== null,
      claimant: input.ownVoice ? null : (said ?? claimant),
      place: claim.place?.name ?? before?.place ?? null,
      span: mark,
      background: before?.background ?? false,
      hypothetical: before?.hypothetical ?? false,
    })
    return [{ from: mark.from, label }]
  })
}

function suggestionOf(
  from: string | null,
  statements: Reading['statements'],
): SuggestedClaim | undefined {
  const [, at, place] = /^s(\d{1,4})c(\d{1,4})$/u.exec(from ?? '') ?? []
  return statements[Number(at) - 1]?.claims[Number(place) - 1]
}

interface Figure {
  readonly measure: Measure
  readonly quantity: Quantity
  readonly verbal: string
  readonly category: string
  readonly isPart: boolean
  readonly claimant: string | null
  readonly place: string | null
  readonly span: { readonly start: number; readonly end: number }
  readonly background: boolean
  readonly hypothetical: boolean
}

function labelOf(text: string, figure: Figure): Label {
  const { quantity, span } = figure
  const { form, value } = quantity
  const anchor = anchorAt(text, span)
  const nth = text.slice(0, span.start).split(anchor).length
  return {
    measure: benchmarkMeasure(figure.measure),
    value: form === 'range' || form === 'verbal' ? null : value,
    ...printedEnds(quantity, form),
    form: benchmarkForm(form),
    ...(form === 'verbal' && { verbal: figure.verbal.toLowerCase() }),
    category: figure.category,
    subset: figure.isPart,
    claimant: figure.claimant,
    place: figure.place,
    anchor,
    ...(nth > 1 && { nth }),
    ...(figure.background && { background: true as const }),
    ...(figure.hypothetical && { hypothetical: true as const }),
  }
}

/** The ends as printed: about 7,000 is 7,000 at both, and nearly 7,000 has no lower one. */
function printedEnds(quantity: Quantity, form: Form): Pick<Label, 'low' | 'high'> {
  const interval = intervalOf({ ...quantity, form: form === 'about' ? 'exact' : form })
  const low = form === 'nearly' ? 0 : (interval?.low ?? null)
  return { low, high: interval?.high ?? null }
}

function anchorAt(text: string, { start, end }: Figure['span']): string {
  const words = text.slice(start, end)
  const [first = words] =
    new RegExp(String.raw`^(?:\s*\S+){1,${MAX_ANCHOR}}`, 'u').exec(words) ?? []
  return first.trim()
}
