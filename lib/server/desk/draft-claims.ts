/** A claim of a draft as the domain takes it: what was left empty is read from its words. */
import type { Event } from '@/lib/domain/event'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { typedDate } from './dates'
import type { ClaimField, Draft, DraftClaim } from '@/lib/answers/draft'
import { isEmptyClaim } from './draft'
import { isOfPeriod } from './words/periods'
import { readWords, type FigureReading, type WordsReading } from './words/read-words'

export interface ClaimFault {
  readonly field: ClaimField
  readonly code: FaultCode
}
/** What is wrong in a draft before the domain sees it; the desk has a sentence for each in every language. */
export type FaultCode =
  'no-words' | 'no-figure' | 'uncertain' | 'no-measure' | 'no-whole' | 'no-day' | 'a-period'

export interface ReadClaim {
  /** Its place in the draft. */
  readonly place: number
  readonly reading: WordsReading
  /** The figure of the words that is taken; null where there is none. */
  readonly figure: FigureReading | null
  readonly measure: Measure | null
  readonly faults: readonly ClaimFault[]
  /** As `statementInput` takes it, valid or not. */
  readonly sent: Readonly<Record<string, unknown>>
}

type ReadEvent = Pick<Event, 'kind' | 'timeZone' | 'places'>

/** Names of groups and of those cited, as ids; an unknown one stays as it was typed. */
export type IdOf = (name: string) => string

export const refOf = (place: number) => `c${place + 1}`

export function readClaims(draft: Draft, event: ReadEvent, day: string, idOf: IdOf): ReadClaim[] {
  const read: ReadClaim[] = []
  draft.claims.forEach((claim, place) => {
    if (isEmptyClaim(claim)) return
    const whole = read.find((one) => String(one.place + 1) === claim.partOf.trim())
    read.push(readClaim(claim, place, whole, { event, day, idOf }))
  })
  return read
}

interface Around {
  readonly event: ReadEvent
  /** The day of the statement's figures where a claim has none of its own. */
  readonly day: string
  readonly idOf: IdOf
}

function readClaim(
  claim: DraftClaim,
  place: number,
  whole: ReadClaim | undefined,
  { event, day, idOf }: Around,
): ReadClaim {
  const reading = readWords(claim.words, event.kind)
  const figure = reading.figures[0] ?? null
  const isPart = claim.partOf.trim() !== ''
  const chosen = MEASURES.find((one) => one === claim.measure)
  const measure = chosen ?? figure?.measure ?? (isPart ? (whole?.measure ?? null) : null)
  const asOf = typedDate(claim.asOf.trim() === '' ? day : claim.asOf, event.timeZone)
  const faults: ClaimFault[] = []
  const isMute = claim.words.trim() === '' || (isLeftToWords(claim) && figure === null)
  if (isMute) {
    const code = claim.words.trim() === '' ? 'no-words' : 'no-figure'
    faults.push({ field: 'words', code })
  } else {
    if (isLeftToWords(claim) && isUncertain(reading))
      faults.push({ field: 'form', code: 'uncertain' })
    if (measure === null && claim.measure === '')
      faults.push({ field: 'measure', code: 'no-measure' })
  }
  if (claim.basis === '' && isOfPeriod(claim.words))
    faults.push({ field: 'basis', code: 'a-period' })
  if (isPart && whole === undefined) faults.push({ field: 'partOf', code: 'no-whole' })
  if (asOf.date === '') faults.push({ field: 'asOf', code: 'no-day' })
  const from = claim.from.trim() === '' ? null : typedDate(claim.from, event.timeZone).date
  return {
    place,
    reading,
    figure,
    measure,
    faults,
    sent: {
      ref: refOf(place),
      measure: claim.measure === '' ? measure : claim.measure,
      term: orNull(claim.term),
      ...unlessInherited('group', groupOf(claim, idOf), isPart && claim.group === ''),
      ...unlessInherited(
        'category',
        claim.category === '' ? (figure?.category ?? 'all') : claim.category,
        isPart && claim.category === '' && figure?.category == null,
      ),
      ...unlessInherited('scope', claim.scope, isPart && claim.scope.length === 0),
      ...unlessInherited('place', placeOf(claim.place, event), isPart && claim.place.trim() === ''),
      citing: listOf(claim.citing).map(idOf),
      quantity: quantityOf(claim, figure),
      basis: claim.basis === '' ? basisOf(measure) : claim.basis,
      from,
      asOf: asOf.date,
      ...(asOf.precision === undefined ? {} : { asOfPrecision: asOf.precision }),
      partOf: whole === undefined ? null : refOf(whole.place),
      partKind: whole === undefined ? null : claim.partKind === '' ? 'subset' : claim.partKind,
      method: claim.method === '' ? 'asserted' : claim.method,
      disputes: claim.disputes.split(/\s+/u).filter((id) => id !== ''),
      step: stepOf(claim),
    },
  }
}

/** A part that leaves a field out takes its whole's. */
function unlessInherited(field: string, value: unknown, isInherited: boolean): object {
  return isInherited ? {} : { [field]: value }
}

/** True while the editor has said nothing of the number beside its words. */
function isLeftToWords({ form, value }: DraftClaim): boolean {
  return form === '' && value.trim() === ''
}

function isUncertain({ figures: [first], otherwise }: WordsReading): boolean {
  return first !== undefined && (!first.certain || otherwise.length > 0)
}

function quantityOf(claim: DraftClaim, figure: FigureReading | null) {
  const typed = numberOf(claim.value)
  const isOther = typed !== null && typed !== figure?.value
  const form = claim.form === '' ? (isOther ? 'exact' : (figure?.form ?? 'exact')) : claim.form
  const hasNumber = form !== 'verbal' && form !== 'denied'
  const read = isOther ? null : figure
  const low = numberOf(claim.low)
  const high = numberOf(claim.high)
  const interval =
    low === null && high === null
      ? (read?.interval ?? null)
      : { low, high, level: numberOf(claim.level) }
  return {
    form,
    value: hasNumber ? (typed ?? read?.value ?? null) : null,
    valueTo: form === 'range' ? (numberOf(claim.valueTo) ?? read?.valueTo ?? null) : null,
    interval: form === 'estimate' ? interval : null,
    wording: claim.words,
  }
}

/** The number of a text of digits; any other text is handed on, so that the domain says how it may be meant. */
function numberOf(text: string): number | string | null {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d{1,16}$/.test(typed) ? Number(typed) : typed
}

/** How many there are at one moment, and no total that grows. */
const STOCKS: readonly Measure[] = ['missing', 'detained', 'sheltered']

function basisOf(measure: Measure | null): string {
  return measure !== null && STOCKS.includes(measure) ? 'stock' : 'cumulative'
}

function groupOf({ group }: DraftClaim, idOf: IdOf): string | null {
  return group.trim() === '' || group === 'none' ? null : idOf(group)
}

/** A place of the event by its name or code, with its area and coordinates; any other by its name alone. */
function placeOf(typed: string, { places }: ReadEvent): object | null {
  const text = typed.trim()
  if (text === '') return null
  const [name, ...admin] = text.split(',')
  const listed = places.find((place) => place.code === text || place.name === text)
  if (listed !== undefined) {
    const { name: own, admin: area, code, lat, lon, precision } = listed
    return { name: own, admin: area, code, lat, lon, precision }
  }
  return { name: name?.trim() ?? '', admin: orNull(admin.join(',')) }
}

function stepOf({ stepReason, stepNote, replaces }: DraftClaim): object | null {
  if (stepReason === '' && replaces.trim() === '') return null
  return {
    reason: stepReason === '' ? 'unknown' : stepReason,
    note: orNull(stepNote),
    replaces: orNull(replaces),
  }
}

export function listOf(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
