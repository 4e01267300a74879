/** What an amendment of an event would come to, found out without writing anything. */
import { NOW } from '@/lib/domain/claim'
import { viewInSteps } from '@/lib/domain/comparison'
import type { EventInput } from '@/lib/domain/event'
import { isAtOdds, meetingsBetween, type Meeting } from '@/lib/domain/meetings'
import { settingOf } from '@/lib/domain/setting'
import type { Warning } from '@/lib/domain/warning'
import { inTurns } from '@/lib/turns'
import { amendmentWarnings } from './amendment-warnings'
import { digestOf } from './ids'
import { isSameContent } from './json'
import { loadClaims } from './load-claims'
import { seenOf } from './plan-merger'
import type { Handle } from './store'

export interface AmendmentOutlook {
  readonly warnings: readonly Warning[]
  /** Figures that come together in one count. */
  readonly meetings: readonly Meeting[]
  /** Names what is to be looked at, so that a form can say what its sender saw; null where there is nothing. */
  readonly seen: string | null
}

export async function outlookOfAmendment(
  db: Handle,
  before: EventInput,
  after: EventInput,
): Promise<AmendmentOutlook> {
  const warnings = await amendmentWarnings(db, before, after)
  const meetings = isSameContent(before.places, after.places)
    ? []
    : await meetingsOf(db, before, after)
  const isQuiet = warnings.length === 0 && !meetings.some(isAtOdds)
  const seen = digestOf(JSON.stringify([warnings, seenOf(meetings)])).slice(0, 16)
  return { warnings, meetings, seen: isQuiet ? null : seen }
}

async function meetingsOf(db: Handle, before: EventInput, after: EventInput): Promise<Meeting[]> {
  const records = await loadClaims(db, { event: before.id }, null)
  const viewOf = (event: EventInput) => inTurns(viewInSteps(records, NOW, settingOf(event)))
  return meetingsBetween(await viewOf(before), await viewOf(after))
}
