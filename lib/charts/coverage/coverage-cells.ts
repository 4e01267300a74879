/**
 * The cells of the coverage grid: what one claimant claimed of one measure, in however many lanes.
 * The lanes stay apart: one is written in the cell, and the cell says how many there are.
 */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { ClaimAnswer, NamedActor } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { compareText } from '@/lib/domain/text'
import { dayOf, lastDayOf } from '@/lib/domain/time'
import { KIND_CLASSES, kindClassOf } from '@/lib/format/kind'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'

export interface CoverageCell {
  readonly measure: Measure
  /** The claim of the measure's headline lane first, where the claimant has one there; else of its best supported lane. */
  readonly claims: readonly ClaimAnswer[]
  /** Everything claimed was withdrawn: then there are no claims above. */
  readonly withdrawn: ClaimAnswer | null
}

export interface CoverageClaimant {
  readonly claimant: NamedActor
  /** In the order of measures; a measure that is not here is silence. */
  readonly cells: readonly CoverageCell[]
}

export interface CoverageTable {
  readonly measures: readonly Measure[]
  /** By kind of source, then those on most measures, then by name. */
  readonly claimants: readonly CoverageClaimant[]
}

export function tableOf({ lanes, withdrawn }: CoverageAnswer): CoverageTable {
  const byClaimant = new Map<string, { claimant: NamedActor; cells: Map<Measure, CoverageCell> }>()
  const cellsOf = (claimant: NamedActor) => {
    const known = byClaimant.get(claimant.id) ?? { claimant, cells: new Map() }
    byClaimant.set(claimant.id, known)
    return known.cells
  }
  for (const lane of lanes) {
    for (const claim of lane.current) {
      const cells = cellsOf(claim.claimant)
      const claims = cells.get(lane.measure)?.claims ?? []
      const { measure } = lane
      cells.set(measure, { measure, claims: [...claims, claim], withdrawn: null })
    }
  }
  for (const claim of withdrawn) {
    const { measure } = claim
    cellsOf(claim.claimant).set(measure, { measure, claims: [], withdrawn: claim })
  }
  const inOrder = (measures: Iterable<Measure>) => {
    const present = new Set(measures)
    return MEASURES.filter((measure) => present.has(measure))
  }
  const claimants = [...byClaimant.values()].map(({ claimant, cells }) => ({
    claimant,
    cells: inOrder(cells.keys()).flatMap((measure) => cells.get(measure) ?? []),
  }))
  return {
    measures: inOrder(claimants.flatMap(({ cells }) => cells.map(({ measure }) => measure))),
    claimants: claimants.toSorted(
      (a, b) =>
        KIND_CLASSES.indexOf(kindClassOf(a.claimant.kind)) -
          KIND_CLASSES.indexOf(kindClassOf(b.claimant.kind)) || byMeasures(a, b),
    ),
  }
}

/** What is beyond these is in the table alone: a drawing of more is not read. */
const MAX_ROWS = { stacked: 12, beside: 24 } as const
const MAX_MEASURES = { stacked: 6, beside: 12 } as const

/** The claimants on most measures, then in most lanes; the measures that most claimants speak of. */
export function shownOf({ measures, claimants }: CoverageTable, stacked: boolean): CoverageTable {
  const size = stacked ? 'stacked' : 'beside'
  const speaking = (measure: Measure) =>
    claimants.filter(({ cells }) => cells.some((cell) => cell.measure === measure)).length
  const columns = new Set(
    measures.toSorted((a, b) => speaking(b) - speaking(a)).slice(0, MAX_MEASURES[size]),
  )
  const within = claimants
    .map(({ claimant, cells }) => ({
      claimant,
      cells: cells.filter(({ measure }) => columns.has(measure)),
    }))
    .filter(({ cells }) => cells.length > 0)
  const kept = new Set(within.toSorted(byMeasures).slice(0, MAX_ROWS[size]))
  return {
    measures: measures.filter((measure) => columns.has(measure)),
    claimants: within.filter((claimant) => kept.has(claimant)),
  }
}

/** The claimants on most measures come first, then those in most lanes, then by name. */
function byMeasures(a: CoverageClaimant, b: CoverageClaimant): number {
  const lanes = ({ cells }: CoverageClaimant) =>
    cells.reduce((sum, { claims }) => sum + claims.length, 0)
  return (
    b.cells.length - a.cells.length ||
    lanes(b) - lanes(a) ||
    compareText(a.claimant.name, b.claimant.name) ||
    compareText(a.claimant.id, b.claimant.id)
  )
}

/** The people whom a claim counts, written out as a lane is: a coarse period ends with its last day. */
export function formatCounted(
  claim: ClaimAnswer,
  actors: CoverageAnswer['actors'],
  words: Words,
): string {
  const asOf = claim.asOfPrecision === 'time' ? claim.asOf : lastDayOf(asOfOf(claim))
  return formatSubject({ ...claim, asOf }, actors, words)
}

const DAY = 86_400_000

/** The last day of each weight, counted back from the day that ages are counted from; the last weight has no end. */
export const WEIGHT_DAYS = [7, 90] as const

/** The day that ages are counted from: the reader's `at`, else the latest that a current claim is about. */
export function newestDay({ at, lanes }: CoverageAnswer): string | null {
  if (at !== null) return dayOf(at)
  const days = lanes.flatMap(({ current }) => current.map((claim) => lastDayOf(asOfOf(claim))))
  return days.toSorted().at(-1) ?? null
}

/** 0 for the newest, up to the number of `WEIGHT_DAYS` for what is older than all of them. */
export function weightOf(claim: ClaimAnswer, newest: string | null): number {
  if (newest === null) return 0
  const days = Math.max(0, Date.parse(newest) - Date.parse(lastDayOf(asOfOf(claim)))) / DAY
  const weight = WEIGHT_DAYS.findIndex((most) => days <= most)
  return weight === -1 ? WEIGHT_DAYS.length : weight
}
