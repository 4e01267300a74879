/**
 * The registry of measures, each with its definition and the codes that other standards use for the same thing: HXL
 * hashtags, IDMC and Monty terms. A code is null where the standard has none.
 */
import { z } from 'zod'

export const MEASURES = [
  'killed',
  'wounded',
  'injured',
  'evacuated',
  'displaced',
  'arrived',
  'sheltered',
  'returned',
  'missing',
  'detained',
  'abducted',
  'released',
  'rescued',
  'ill',
  'homeless',
  'affected',
  'in-need',
  'casualties',
  'dead-or-missing',
] as const
export type Measure = (typeof MEASURES)[number]
export const measure = z.enum(MEASURES, {
  error: ({ input }) =>
    `${typeof input === 'string' ? `“${input}” is no measure; ` : ''}figures are of people, counted as one of ${MEASURES.join(', ')}; what each of them counts is in docs/glossary.md, “Measures”`,
})

export interface MeasureDefinition {
  readonly definition: string
  readonly hxl: string
  readonly monty: string | null
  readonly idmc: string | null
  /** The measures that count a part of the same people, if any; a part of a claim may have one of them. */
  readonly narrower?: readonly Measure[]
}

export const MEASURE_REGISTRY: Readonly<Record<Measure, MeasureDefinition>> = {
  killed: {
    definition: 'People reported dead as a result of the event.',
    hxl: '#affected+killed',
    monty: 'death',
    idmc: null,
  },
  wounded: {
    definition: 'People reported hurt by hostilities.',
    hxl: '#affected+wounded',
    monty: 'injured',
    idmc: null,
  },
  injured: {
    definition: 'People reported hurt, from any cause.',
    hxl: '#affected+injured',
    monty: 'injured',
    idmc: null,
    narrower: ['wounded'],
  },
  evacuated: {
    definition: 'People reported moved out of danger by somebody else.',
    hxl: '#affected+evacuated',
    monty: 'evacuated',
    idmc: 'evacuated',
  },
  displaced: {
    definition: 'People reported forced from their homes.',
    hxl: '#affected+displaced',
    monty: 'internally-displaced-persons',
    idmc: 'displaced',
    narrower: ['evacuated'],
  },
  arrived: {
    definition: 'Displaced people reported as having reached a place.',
    hxl: '#affected+arrived',
    monty: null,
    idmc: null,
  },
  sheltered: {
    definition: 'People reported as staying in a shelter.',
    hxl: '#affected+sheltered',
    monty: 'relocated',
    idmc: 'sheltered',
  },
  returned: {
    definition: 'Displaced people reported as having gone back.',
    hxl: '#affected+returned',
    monty: null,
    idmc: 'returnees',
  },
  missing: {
    definition: 'People reported as unaccounted for.',
    hxl: '#affected+missing',
    monty: 'missing',
    idmc: null,
  },
  detained: {
    definition: 'People reported as held by an authority.',
    hxl: '#affected+detained',
    monty: null,
    idmc: null,
  },
  abducted: {
    definition: 'People reported as taken or held hostage.',
    hxl: '#affected+abducted',
    monty: null,
    idmc: null,
  },
  released: {
    definition: 'People reported as let go by those who held them.',
    hxl: '#affected+released',
    monty: null,
    idmc: null,
  },
  rescued: {
    definition: 'People reported as brought out of danger alive.',
    hxl: '#affected+rescued',
    monty: null,
    idmc: null,
  },
  ill: {
    definition: 'Cases of a disease reported as a result of the event.',
    hxl: '#affected+ill',
    monty: null,
    idmc: null,
  },
  homeless: {
    definition: 'People reported as having lost their homes.',
    hxl: '#affected+homeless',
    monty: 'homeless',
    idmc: null,
    narrower: ['displaced'],
  },
  affected: {
    definition: 'People reported as affected, only as the source itself defines it.',
    hxl: '#affected',
    monty: 'total-affected',
    idmc: null,
    narrower: ['homeless', 'displaced', 'evacuated'],
  },
  'in-need': {
    definition: 'People reported as in need of help, only as the source itself defines it.',
    hxl: '#inneed',
    monty: null,
    idmc: null,
  },
  casualties: {
    definition: 'People reported killed and wounded, counted together.',
    hxl: '#affected+casualties',
    monty: 'total-direct-affected',
    idmc: null,
    narrower: ['killed', 'wounded', 'injured'],
  },
  'dead-or-missing': {
    definition: 'People reported dead and missing, counted together.',
    hxl: '#affected+killed+missing',
    monty: null,
    idmc: null,
    narrower: ['killed', 'missing'],
  },
}

/** True when a part with measure `part` may belong to a whole with measure `whole`. */
export function mayBePartOf(part: Measure, whole: Measure): boolean {
  return part === whole || (MEASURE_REGISTRY[whole].narrower ?? []).includes(part)
}
