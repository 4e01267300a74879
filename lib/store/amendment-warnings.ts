/** What an amendment of an event makes of its older claims: two figures in one lane, a day before the start. Nothing is refused. */
import { NOW, type Claim } from '@/lib/domain/claim'
import { beforeEventMessage } from '@/lib/domain/claim-dates'
import { viewInSteps } from '@/lib/domain/comparison'
import type { EventInput } from '@/lib/domain/event'
import { groupBy } from '@/lib/domain/group-by'
import { laneKeyOf } from '@/lib/domain/lane'
import { areRivals, rivalMessage, type LaneFigure } from '@/lib/domain/rival-figures'
import { settingOf } from '@/lib/domain/setting'
import type { Warning } from '@/lib/domain/warning'
import { inTurns } from '@/lib/turns'
import { isSameContent } from './json'
import { loadClaims } from './load-claims'
import type { Handle } from './store'

/** An amendment of an event of many claims may make hundreds; these show what kind it makes. */
const MAX_WARNED = 50

/** Warns of what the amendment makes, and not of what was so before it. */
export async function amendmentWarnings(
  db: Handle,
  before: EventInput,
  after: EventInput,
): Promise<Warning[]> {
  const isStartMoved = before.startedOn !== after.startedOn || before.timeZone !== after.timeZone
  const arePlacesChanged = !isSameContent(before.places, after.places)
  if (!isStartMoved && !arePlacesChanged) return []
  const rows = await db.selectFrom('claims').select('id').where('event', '=', after.id).execute()
  const records = await loadClaims(db, { ids: rows.map(({ id }) => id) }, null)
  const standingUnder = async (event: EventInput) => {
    const view = await inTurns(viewInSteps(records, NOW, settingOf(event)))
    return view.claims
      .filter(({ status }) => status === 'stands')
      .map((claim) => ({ ...claim, lane: laneKeyOf(claim, view) }))
  }
  const [older, claims] = [await standingUnder(before), await standingUnder(after)]
  const warnings = [
    ...(isStartMoved ? claims.flatMap((claim) => startWarnings(claim, before, after)) : []),
    ...(arePlacesChanged ? rivalWarnings(older, claims) : []),
  ]
  return warnings.slice(0, MAX_WARNED)
}

function startWarnings(claim: Claim, before: EventInput, after: EventInput): Warning[] {
  const messageOf = (event: EventInput) =>
    beforeEventMessage(claim, event, null, settingOf(event).calendar)
  const message = messageOf(after)
  if (message === null || messageOf(before) !== null) return []
  const { id, quantity, claimant } = claim
  const figure = `“${quantity.wording}” (${id}, ${claimant})`
  return [{ path: ['startedOn'], code: 'before-event', message: `${figure}: ${message}` }]
}

type Placed = Claim & LaneFigure

/** Figures of one claimant for one date, from one statement or one publication, that are in one lane now. */
function rivalWarnings(older: readonly Placed[], claims: readonly Placed[]): Warning[] {
  const known = new Set(rivalsAmong(older).map(keyOf))
  return rivalsAmong(claims)
    .filter((pair) => !known.has(keyOf(pair)))
    .map(([a, b]) => ({ path: ['places'], code: 'two-in-one-lane', message: rivalMessage(a, b) }))
}

type Pair = readonly [Placed, Placed]
const keyOf = ([a, b]: Pair) => `${a.id} ${b.id}`

function rivalsAmong(claims: readonly Placed[]): Pair[] {
  const groups = groupBy(claims, ({ lane, claimant, asOf }) => `${lane} ${claimant} ${asOf}`)
  return [...groups.values()].flatMap((some) =>
    some.flatMap((a, index) =>
      some
        .slice(index + 1)
        .filter((b) => areRivals(a, b) && areFromOneSource(a, b))
        .map((b): Pair => [a, b]),
    ),
  )
}

function areFromOneSource(a: Claim, b: Claim): boolean {
  if (a.statement === b.statement) return true
  const carrying = new Set(a.appearances.map(({ publication }) => publication.id))
  return b.appearances.some(({ publication }) => carrying.has(publication.id))
}
