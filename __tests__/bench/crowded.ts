/**
 * One event with as many claims as a long crisis gathers: which claims it has. Lanes with 40, 300 and
 * 2,000 claimants, one claimant with 5,000 claims of one lane, and hundreds of lanes of one measure.
 */
import type { Category } from '@/lib/domain/vocabulary'
import { CATEGORIES } from '@/lib/domain/vocabulary'
import type { Measure } from '@/lib/domain/measure'

export interface CrowdedClaim {
  readonly claimant: string
  readonly measure: Measure
  readonly category: Category
  readonly place: string | null
  /** A day, so that a claimant's claims follow each other. */
  readonly asOf: string
}

export const CROWDED_EVENT = 'crowded-event'
export const MAX_CLAIMANTS = 2_000

export const crowdedClaimant = (number: number): string => `crowded-claimant-${number}`

interface Crowd {
  readonly measure: Measure
  readonly claimants: number
  readonly claims: number
  readonly categories?: number
  readonly places?: number
}

const CROWDS: readonly Crowd[] = [
  { measure: 'killed', claimants: 40, claims: 2_000 },
  { measure: 'killed', claimants: 40, claims: 40_000, categories: CATEGORIES.length, places: 20 },
  { measure: 'wounded', claimants: 300, claims: 3_000 },
  { measure: 'injured', claimants: 40, claims: 40_000 },
  { measure: 'evacuated', claimants: 1, claims: 5_000 },
  { measure: 'displaced', claimants: MAX_CLAIMANTS, claims: 10_000 },
]

/** 100,000 of them. */
export function crowdedClaims(): CrowdedClaim[] {
  return CROWDS.flatMap((crowd) =>
    Array.from({ length: crowd.claims }, (_, index) => claimOfCrowd(crowd, index)),
  )
}

function claimOfCrowd({ measure, claimants, categories = 1, places }: Crowd, index: number) {
  const place = places === undefined ? null : `Place ${Math.floor(index / categories) % places}`
  return {
    claimant: crowdedClaimant(Math.floor(index / (categories * (places ?? 1))) % claimants),
    measure,
    category: CATEGORIES[index % categories] ?? 'all',
    place,
    asOf: dayAfter(index % 1_500),
  }
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
}
