/** What charts of lanes have in common: the claims of a lane, and the sentence of a figure in it. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import type { Layout } from './drawing/shapes'
import type { Actors, ChartKind, ChartText } from './kind'
import { laneOfRecord } from './record/from-record'

/** One lane, and everybody whom its claims mention. */
export interface LaneContent {
  readonly lane: LaneView
  readonly actors: Actors
}

/** What a reader chooses of how a lane is drawn. */
export type LaneChoice = Pick<SnapshotView, 'convention' | 'scale' | 'at'>

/** A chart that shows a lane and nothing beside it: read and frozen as any other of the kind. */
export interface LaneKind<Content, Placed extends Layout> extends ChartKind<Content, Placed> {
  of(found: LaneContent, choice: LaneChoice): Content
}

/** The answers that any chart of one lane gives, unless it has a better one. */
export const ofLane = {
  text: laneText,
  lanes: ({ lane }: LaneContent) => [lane],
  claims: ({ lane }: LaneContent) => claimsOfLanes([lane]),
  current: ({ lane }: LaneContent) => lane.claims(),
  lack: () => null,
}

type Own<Content, Placed extends Layout> = Pick<LaneKind<Content, Placed>, 'layout' | 'of'> &
  Partial<ChartKind<Content, Placed>>

export function laneKind<Content extends LaneContent, Placed extends Layout>(
  own: Own<Content, Placed>,
): LaneKind<Content, Placed> {
  return {
    ...ofLane,
    fromRecord: (record) => own.of(laneOfRecord(record), record.view),
    ...own,
  }
}

export function claimsOfLanes(lanes: readonly LaneView[]): ClaimAnswer[] {
  return lanes.flatMap((lane) => [...lane.claims(), ...lane.history(), ...lane.withdrawn()])
}

/** "claimant: figure, date". */
function figureSentence(claim: ClaimAnswer, { locale, t }: Words): string {
  return t('chart.mark.current', {
    claimant: claim.claimant.name,
    figure: formatQuantity(claim.quantity, locale, t),
    date: formatAsOf(claim, locale, t),
  })
}

/** The same where a chart is of more than one count: what or where it is of comes first. */
export function figuresOf(what: string, claims: readonly ClaimAnswer[], words: Words): string[] {
  return claims.map((claim) =>
    words.t('snapshot.alt-of', { what, claim: figureSentence(claim, words) }),
  )
}

function standing(lane: LaneView, words: Words): string[] {
  return lane.claims().map((claim) => figureSentence(claim, words))
}

/** The figures that were withdrawn, which are all that a picture holds when none stands. */
function takenAway(lane: LaneView, words: Words): string[] {
  return lane
    .withdrawn()
    .map((claim) =>
      words.t(`changes.claim-${withdrawnAs(claim)}`, { claim: figureSentence(claim, words) }),
    )
}

/** The text of a chart whose lane says all that there is to find. */
function laneText({ lane }: LaneContent, words: Words): ChartText {
  return {
    findings: null,
    caveats: [],
    figures: lane.counts.current > 0 ? standing(lane, words) : takenAway(lane, words),
  }
}
