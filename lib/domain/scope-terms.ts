/** The registry of limits: each term with its dimension, its definition and the words in sources that suggest it. */

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
