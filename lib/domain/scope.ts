/**
 * Scope: which of the people counted a figure is limited to, as far as its source says. A scope is part of the lane, so
 * that "46 identified so far" does not replace "115 dead". Only a limit within the event is a scope.
 */
import { z } from 'zod'
import { foldName } from './fold'
import { addRefusals } from './refusal'
import { line, slug } from './text'

export interface ScopeTerm {
  readonly term: string
  readonly dimension: Dimension
  /** True when a figure so limited is a part of the figure without the limit. */
  readonly isNarrower: boolean
  readonly definition: string
  /** The words in sources that suggest the term, in small letters. */
  readonly words: readonly string[]
}

export const DIMENSIONS = [
  'certainty',
  'stage',
  'attackers',
  'link',
  'cause',
  'by',
  'origin',
  'dating',
  'remainder',
  'other',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

type Row = readonly [term: string, isNarrower: boolean, definition: string, words: string]

/** The words are separated by bars. */
const TERMS = {
  certainty: [
    [
      'confirmed',
      true,
      'Only people whose case is confirmed, where others are not yet.',
      'confirmed only|confirmed cases',
    ],
    [
      'presumed',
      false,
      'People of whom it is thought probable, and not known.',
      'presumed|probable|suspected|feared|believed dead',
    ],
  ],
  stage: [
    [
      'identified',
      true,
      'Only people who have been identified by name.',
      'identified|named|identified by name',
    ],
    [
      'recovered',
      true,
      'Only people whose bodies have been recovered.',
      'bodies recovered|recovered|bodies found',
    ],
    ['buried', true, 'Only people who have been buried.', 'buried|burials'],
    ['registered', true, 'Only people who have been registered.', 'registered'],
    [
      'hospitalised',
      true,
      'Only people who were taken to a hospital.',
      'hospitalised|hospitalized|taken to hospital|in hospital',
    ],
    ['critical', true, 'Only people in a critical condition.', 'critical condition|critically'],
  ],
  attackers: [
    [
      'attackers-excluded',
      true,
      'Victims only, without those who attacked.',
      'victims only|excluding the attacker|excluding the gunman|not including the attacker|not counting the attacker',
    ],
  ],
  link: [
    ['direct', false, 'Harm that the event itself did.', 'direct deaths|directly'],
    [
      'indirect',
      false,
      'Harm that followed from what the event brought about.',
      'indirect|indirectly',
    ],
    [
      'excess',
      false,
      'Deaths above the number expected without the event, by statistics.',
      'excess deaths|excess mortality',
    ],
    [
      'primary',
      true,
      'Harm by the first event, without what it set off.',
      'earthquake itself|by the quake itself',
    ],
    [
      'secondary',
      false,
      'Harm by what the event set off, such as a tsunami or a landslide.',
      'aftershock|subsequent landslide',
    ],
  ],
  cause: [
    ['hunger', false, 'Hunger and malnutrition.', 'starvation|malnutrition|hunger|famine'],
    ['disease', false, 'Disease.', 'disease|cholera|epidemic'],
    ['cold', false, 'Cold.', 'hypothermia|froze|frozen to death'],
    ['drowning', true, 'Drowning only.', 'drowned|drowning'],
    ['fire', true, 'Fire only.', 'burned|burnt|in the fire'],
    ['explosives', true, 'Explosive weapons only.', 'explosive weapons|explosives'],
    ['mines', true, 'Mines and remnants of war only.', 'landmine|landmines|mines|unexploded'],
    [
      'air-strikes',
      true,
      'Strikes from the air only.',
      'air strike|air strikes|airstrike|airstrikes',
    ],
    ['shelling', true, 'Shelling only.', 'shelling|artillery'],
    ['shooting', true, 'Shooting only.', 'gunfire|shot|gunshot'],
    ['crush', true, 'Crushing in a crowd only.', 'stampede|crush|crushed'],
    ['execution', true, 'Execution only.', 'executed|summarily executed|execution'],
  ],
  origin: [
    ['residents', true, 'Only people who live there.', 'residents|locals'],
    [
      'foreigners',
      true,
      'Only people of other countries.',
      'foreigners|foreign nationals|foreign citizens',
    ],
  ],
  dating: [
    [
      'by-report-date',
      false,
      'Counted by the day on which each case was reported.',
      'by date of report|by report date',
    ],
    [
      'by-death-date',
      false,
      'Counted by the day on which each person died.',
      'by date of death|by death date',
    ],
  ],
  remainder: [
    [
      'sex-unknown',
      true,
      'Only people whose sex is not known.',
      'sex is not known|sex not known|sex unknown|sex is not yet known',
    ],
    [
      'age-unknown',
      true,
      'Only people whose age is not known.',
      'age is not known|age not known|age unknown',
    ],
  ],
} as const satisfies Record<Exclude<Dimension, 'by' | 'other'>, readonly Row[]>

/** The terms that carry no value of their own. */
export type RegistryTerm = (typeof TERMS)[keyof typeof TERMS][number][0]

const rowsOf = (dimension: keyof typeof TERMS): readonly Row[] => TERMS[dimension]

/** Every term of the registry, in the order in which scopes are shown. */
export const SCOPE_TERMS: readonly ScopeTerm[] = DIMENSIONS.flatMap((dimension) =>
  dimension === 'by' || dimension === 'other'
    ? []
    : rowsOf(dimension).map(([term, isNarrower, definition, words]) => ({
        term,
        dimension,
        isNarrower,
        definition,
        words: words.split('|'),
      })),
)

const byTerm = new Map(SCOPE_TERMS.map((entry) => [entry.term, entry]))

/** A term that carries a value of its own: an actor, a country, the words of the source. */
const OPEN_TERMS = {
  by: { dimension: 'by', isNarrower: true },
  'nationals-of': { dimension: 'origin', isNarrower: true },
  worded: { dimension: 'other', isNarrower: false },
} as const satisfies Record<string, Pick<ScopeTerm, 'dimension' | 'isNarrower'>>
export type OpenTerm = keyof typeof OPEN_TERMS

/** A term taken apart: `by:settlers` is `by` with the value `settlers`; a term of the registry has no value. */
export interface ScopeParts {
  readonly term: string
  readonly value: string | null
}

export function partsOfTerm(term: string): ScopeParts {
  const colon = term.indexOf(':')
  if (colon < 0) return { term, value: null }
  return { term: term.slice(0, colon), value: term.slice(colon + 1) }
}

function entryOf(term: string): Pick<ScopeTerm, 'dimension' | 'isNarrower'> | undefined {
  const parts = partsOfTerm(term)
  if (parts.value === null) return byTerm.get(parts.term)
  return isOpenTerm(parts.term) ? OPEN_TERMS[parts.term] : undefined
}

function isOpenTerm(term: string): term is OpenTerm {
  return Object.hasOwn(OPEN_TERMS, term)
}

/** What a term limits; undefined for a text that is no term. */
export function dimensionOf(term: string): Dimension | undefined {
  return entryOf(term)?.dimension
}

/** True when a figure limited by this term is a part of the figure without it. */
export function isNarrowing(term: string): boolean {
  return entryOf(term)?.isNarrower ?? false
}

/** The actors whom the scope names: `by:idf` names `idf`. */
export function actorsOfScope(scope: readonly string[]): string[] {
  return scope.flatMap((term) => {
    const { term: kind, value } = partsOfTerm(term)
    return kind === 'by' && value !== null ? [value] : []
  })
}

/** Why a text is no term, or null. */
function termFault(term: string): string | null {
  const { term: kind, value } = partsOfTerm(term)
  if (value === null || !isOpenTerm(kind)) {
    if (byTerm.has(term)) return null
    return `“${term}” is no term of a scope; use one of ${SCOPE_TERMS.map((entry) => entry.term).join(', ')}, by:ACTOR, nationals-of:COUNTRY or worded:WORDS`
  }
  switch (kind) {
    case 'by':
      return slug.safeParse(value).success ? null : 'by: names an actor by its id, such as by:idf'
    case 'nationals-of':
      return /^[A-Z]{2}$/.test(value)
        ? null
        : 'nationals-of: names a country by its ISO 3166 code, such as nationals-of:SY'
    case 'worded':
      return foldName(value) === '' ? 'worded: holds the few words of the source' : null
    default:
      return kind satisfies never
  }
}

/** Words of a source are folded, so that the same words in other letters are one lane. */
function foldTerm(term: string): string {
  const { term: kind, value } = partsOfTerm(term)
  return kind === 'worded' && value !== null ? `worded:${foldName(value)}` : term
}

const term = line(120).refine((text) => !text.includes(';'), {
  error: 'a term holds no semicolon, which separates terms in files',
})

/** A list of terms, at most one of each dimension; what it gives is sorted, each term once. */
export const scopeInput = z
  .array(term)
  .max(20)
  .transform((terms) => [...new Set(terms.map(foldTerm))].sort())
  .superRefine((terms, context) => {
    const seen = new Map<Dimension, string>()
    terms.forEach((one, index) => {
      const fault = termFault(one)
      const dimension = entryOf(one)?.dimension
      const before = dimension === undefined ? undefined : seen.get(dimension)
      if (fault !== null) addRefusals(context, [{ path: [index], message: fault }])
      else if (before !== undefined) {
        const message = `“${before}” and “${one}” limit the same thing (${dimension}); a scope has one of each`
        addRefusals(context, [{ path: [index], message }])
      }
      if (dimension !== undefined) seen.set(dimension, one)
    })
  })

/** True when the first scope is the second with one or more limits added that narrow. */
export function isNarrowerScope(narrow: readonly string[], wide: readonly string[]): boolean {
  const added = narrow.filter((one) => !wide.includes(one))
  return added.length > 0 && wide.every((one) => narrow.includes(one)) && added.every(isNarrowing)
}
