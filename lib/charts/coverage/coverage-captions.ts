/**
 * What a cell counts where that is not what its column counts: whose people, which of them, within which limit, where
 * and how. A column counts what the headline of its measure does, which stands in its head.
 */
import type { CoverageAnswer, CoverageLaneAnswer } from '@/lib/answers/coverage'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { placeKey } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/measure'
import { formatCategory } from '@/lib/format/category'
import { joinWith } from '@/lib/format/list'
import { formatScopeShort } from '@/lib/format/scope'
import { wrap } from '../drawing/text'
import type { Speech } from '../drawing/wording'
import type { Actors } from '../kind'
import { formatCounted, type CoverageTable } from './coverage-cells'

type Counted = Pick<CoverageLaneAnswer, 'group' | 'category' | 'scope' | 'place'> & {
  readonly basis: ClaimAnswer['basis']
}

/** The count that no figure is taken to differ from where nothing is said: everyone, everywhere, so far. */
const PLAIN: Counted = { group: null, category: 'all', scope: [], place: null, basis: 'cumulative' }

export interface Captions {
  /** What a column counts, for its head; empty where that is everyone. */
  readonly ofColumn: (measure: Measure) => string
  /** Empty where a cell counts what its column does. */
  readonly ofClaim: (claim: ClaimAnswer) => string
  /** What a cell counts, for who hears it without its column: always said. Empty in the first version of records. */
  readonly ofHeard: (claim: ClaimAnswer) => string
}

const NOTHING = () => ''
export const NO_CAPTIONS: Captions = { ofColumn: NOTHING, ofClaim: NOTHING, ofHeard: NOTHING }

export function captionsOf(
  { lanes }: Pick<CoverageAnswer, 'lanes'>,
  actors: Actors,
  speech: Speech,
): Captions {
  // The headline's lane comes first among those of its measure.
  const first = new Map<Measure, Counted>()
  for (const lane of lanes) if (!first.has(lane.measure)) first.set(lane.measure, lane)
  // How a measure is counted is said by its name.
  const ofColumn = (measure: Measure) => {
    const counted = first.get(measure) ?? PLAIN
    return formatApart(counted, { ...PLAIN, basis: counted.basis }, actors, speech)
  }
  return {
    ofColumn,
    ofClaim: (claim) => formatApart(claim, first.get(claim.measure) ?? PLAIN, actors, speech),
    ofHeard: (claim) => formatCounted(claim, actors, speech),
  }
}

function formatApart(one: Counted, other: Counted, actors: Actors, speech: Speech): string {
  const { t, shortName } = speech
  const nameOf = (id: string) => shortName({ id, name: actors[id]?.name ?? id })
  const group = one.group === null ? t('event.group-none') : nameOf(one.group)
  const category = formatCategory(one.category, t)
  const scope =
    one.scope.length === 0 ? t('scope.none') : formatScopeShort(one.scope, nameOf, speech)
  const basis = one.basis === 'final' ? 'cumulative' : one.basis
  const parts = [
    one.group === other.group ? null : group,
    one.category === other.category ? null : category,
    one.scope.join(';') === other.scope.join(';') ? null : scope,
    placeKey(one.place) === placeKey(other.place)
      ? null
      : (one.place?.name ?? t('event.whole-extent')),
    basis === other.basis ? null : t(`basis.${basis}`),
  ]
  return joinWith(
    'comma',
    parts.filter((part) => part !== null),
    speech,
  )
}

/** The letters that stand for what cells have no room to say, in the order in which they are met. */
export function lettersOf(
  { claimants }: Pick<CoverageTable, 'claimants'>,
  { ofClaim }: Captions,
): ReadonlyMap<string, string> {
  const claims = claimants.flatMap(({ cells }) =>
    cells.flatMap(({ claims: [first] }) => first ?? []),
  )
  const said = new Set(claims.map(ofClaim).filter((caption) => caption !== ''))
  return new Map([...said].map((caption, index) => [caption, letterAt(index)]))
}

/** a to z, then aa. */
function letterAt(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}

const MAX_LINES = 2

/** At most two lines, each within the room; the tip and the table say the rest. */
export function captionLines(caption: string, size: number, room: number): string[] {
  if (caption === '') return []
  return wrap(caption, size, room, MAX_LINES)
}
