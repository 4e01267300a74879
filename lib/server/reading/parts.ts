/** Reading the parts of claims, and the parts of those, of whatever measure. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Claim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { settingOf } from '@/lib/domain/setting'
import { compareText } from '@/lib/domain/text'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { inChunks } from '@/lib/store/chunks'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, revisionOf, storeKnownAt } from './context'
import { loadEvents } from './event-contents'
import { actorsIn } from './in-language'

type ClockChoice = Pick<ViewChoice, 'at' | 'publishedBy' | 'knownAt'>

/** Standing parts of these claims of the event, by id. Empty where there is no such event. */
export async function readParts(
  id: string,
  wholes: readonly string[],
  choice: ClockChoice,
  locale: Locale = DEFAULT_LOCALE,
): Promise<readonly ClaimAnswer[]> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return []
  const key = ['parts', id, revision, wholes.toSorted(), at, publishedBy, knownAt, locale]
  const parts = await cached(store, key, () =>
    inSnapshot(store, { events: [{ id, revision }], knownAt }, (db) =>
      partAnswers(db, id, wholes, choice, locale),
    ),
  )
  return parts ?? []
}

async function partAnswers(
  db: Handle,
  id: string,
  wholes: readonly string[],
  choice: ClockChoice,
  locale: Locale,
): Promise<ClaimAnswer[] | null> {
  const clocks = clocksOf(choice)
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const records = await loadClaims(db, { ids: await partIds(db, wholes) }, clocks.knownAt)
  const actors = actorsIn(await actorsOf(db, records, clocks.knownAt), locale)
  const { claims } = viewOf(records, clocks, settingOf(event))
  const parts = partsOf(wholes, claims)
  return parts
    .filter(({ status }) => status === 'stands')
    .map((claim) => presentClaim(claim, { event, actors, ...wordsIn(locale) }))
    .toSorted((a, b) => compareText(a.id, b.id))
}

/** The parts of these wholes, and the parts of those, as they are at the clocks. */
function partsOf(wholes: readonly string[], claims: readonly Claim[]): Claim[] {
  const above = new Set(wholes)
  for (let before = -1; before !== above.size;) {
    before = above.size
    for (const { id, partOf } of claims) if (partOf !== null && above.has(partOf)) above.add(id)
  }
  return claims.filter(({ partOf }) => partOf !== null && above.has(partOf))
}

/** Every claim that ever was a part of these, or of a part of them. */
async function partIds(db: Handle, wholes: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  let asked = wholes
  while (asked.length > 0) {
    const rows = await inChunks(asked, (some) =>
      db.selectFrom('parts').select('claim as id').where('whole', 'in', some).execute(),
    )
    asked = rows.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of asked) found.add(id)
  }
  return [...found]
}
