/** The registry of limits: each term with its dimension and its definition. The words that suggest it: `scope-suggestions.ts`. */

export interface ScopeTerm {
  readonly term: RegistryTerm
  readonly dimension: Dimension
  /** True when a figure so limited is a part of the figure without the limit. */
  readonly isNarrower: boolean
  readonly definition: string
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

type Row = readonly [term: string, isNarrower: boolean, definition: string]

const TERMS = {
  certainty: [
    ['confirmed', true, 'Only people whose case is confirmed, where others are not yet.'],
    ['presumed', false, 'People of whom it is thought probable, and not known.'],
  ],
  stage: [
    ['identified', true, 'Only people who have been identified by name.'],
    ['recovered', true, 'Only people whose bodies have been recovered.'],
    ['buried', true, 'Only people who have been buried.'],
    ['registered', true, 'Only people who have been registered.'],
    ['hospitalised', true, 'Only people who were taken to a hospital.'],
    ['critical', true, 'Only people in a critical condition.'],
  ],
  attackers: [['attackers-excluded', true, 'Victims only, without those who attacked.']],
  link: [
    ['direct', false, 'Harm that the event itself did.'],
    ['indirect', false, 'Harm that followed from what the event brought about.'],
    ['excess', false, 'Deaths above the number expected without the event, by statistics.'],
    ['primary', true, 'Harm by the first event, without what it set off.'],
    ['secondary', false, 'Harm by what the event set off, such as a tsunami or a landslide.'],
  ],
  cause: [
    ['hunger', false, 'Hunger and malnutrition.'],
    ['disease', false, 'Disease.'],
    ['cold', false, 'Cold.'],
    ['drowning', true, 'Drowning only.'],
    ['fire', true, 'Fire only.'],
    ['explosives', true, 'Explosive weapons only.'],
    ['mines', true, 'Mines and remnants of war only.'],
    ['air-strikes', true, 'Strikes from the air only.'],
    ['shelling', true, 'Shelling only.'],
    ['shooting', true, 'Shooting only.'],
    ['crush', true, 'Crushing in a crowd only.'],
    ['execution', true, 'Execution only.'],
  ],
  origin: [
    ['residents', true, 'Only people who live there.'],
    ['foreigners', true, 'Only people of other countries.'],
  ],
  dating: [
    ['by-report-date', false, 'Counted by the day on which each case was reported.'],
    ['by-death-date', false, 'Counted by the day on which each person died.'],
  ],
  remainder: [
    ['sex-unknown', true, 'Only people whose sex is not known.'],
    ['age-unknown', true, 'Only people whose age is not known.'],
  ],
} as const satisfies Record<Exclude<Dimension, 'by' | 'other'>, readonly Row[]>

/** The terms that carry no value of their own. */
export type RegistryTerm = (typeof TERMS)[keyof typeof TERMS][number][0]

const rowsOf = (
  dimension: keyof typeof TERMS,
): readonly (readonly [term: RegistryTerm, isNarrower: boolean, definition: string])[] =>
  TERMS[dimension]

/** Every term of the registry, in the order in which scopes are shown. */
export const SCOPE_TERMS: readonly ScopeTerm[] = DIMENSIONS.flatMap((dimension) =>
  dimension === 'by' || dimension === 'other'
    ? []
    : rowsOf(dimension).map(([term, isNarrower, definition]) => ({
        term,
        dimension,
        isNarrower,
        definition,
      })),
)
