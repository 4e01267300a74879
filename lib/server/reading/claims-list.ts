/** The full table of an event's claims: sorted as the reader chose, a page at a time. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { presentActor } from '@/lib/answers/present'
import type { ActorDirectory } from '@/lib/domain/actor'
import { asOfOf, type Claim } from '@/lib/domain/claim'
import { mapInSteps, sortInSteps } from '@/lib/domain/in-steps'
import { compareText } from '@/lib/domain/text'
import { endOf } from '@/lib/domain/time'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { inTurns } from '@/lib/turns'
import type { ClaimOrder, ClaimSort } from '@/lib/url/claims-list'
import type { ViewChoice } from '@/lib/url/view'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { readChosenClaims } from './claims'

export interface ClaimsList {
  readonly claims: readonly ClaimAnswer[]
  /** What claims of this page are a part of, by id. */
  readonly wholes: ReadonlyMap<string, ClaimAnswer>
  /** How many stand before the first of this page. */
  readonly offset: number
  readonly total: number
  readonly next: string | null
}

type Keyed = readonly [string, string]

/**
 * Null when there is no such event, or was none at `knownAt`. Equal keys are in order of id. As many
 * rows as the page asks for: the API's limit is not its.
 */
export async function readClaimsList(
  id: string,
  choice: ViewChoice,
  order: ClaimOrder,
  page: Page = {},
  locale: Locale = DEFAULT_LOCALE,
): Promise<ClaimsList | null> {
  const chosen = await readChosenClaims(id, choice, 'event', locale)
  if (chosen === null) return null
  const keyOf = keyIn(order, chosen.actors)
  const sign = order.descending ? -1 : 1
  const compare = (a: Keyed, b: Keyed) => sign * compareText(a[0], b[0]) || compareText(a[1], b[1])
  const keyed = await inTurns(
    sortInSteps(
      await inTurns(
        mapInSteps(chosen.claims, (claim) => ({ claim, key: [keyOf(claim), claim.id] as const })),
      ),
      (a, b) => compare(a.key, b.key),
    ),
  )
  const start = startOf(page)
  const offset = start === null ? 0 : keyed.filter(({ key }) => compare(key, start) <= 0).length
  const { rows, next } = pageOf(keyed.slice(offset), page.limit ?? limitOf(page), ({ key }) => key)
  const wholes = rows.flatMap(({ claim }) => chosen.wholeOf(claim) ?? [])
  return {
    claims: rows.map(({ claim }) => chosen.present(claim)),
    wholes: new Map(wholes.map((whole) => [whole.id, chosen.present(whole)])),
    offset,
    total: keyed.length,
    next,
  }
}

/** After every other text: what has no key stands last in both directions. */
const LAST = '\uffff'

function keyIn({ sort, descending }: ClaimOrder, actors: ActorDirectory) {
  // Each name is foldText once: 100,000 claims have some hundred of them.
  const known = new Map<string, string>()
  const nameOf = (actor: string): string => {
    const name = known.get(actor) ?? foldText(presentActor(actor, actors).name)
    known.set(actor, name)
    return name
  }
  return (claim: Claim): string => textOf(claim, sort, nameOf) ?? (descending ? '' : LAST)
}

function textOf(claim: Claim, sort: ClaimSort, nameOf: (actor: string) => string): string | null {
  switch (sort) {
    case 'about':
      return endOf(asOfOf(claim))
    case 'stated':
      return claim.statedOn === null
        ? null
        : endOf({ date: claim.statedOn, precision: claim.statedOnPrecision })
    case 'claimant':
      return nameOf(claim.claimant)
    case 'figure':
      return claim.quantity.value === null ? null : String(claim.quantity.value).padStart(16, '0')
    case 'publisher': {
      const [first] = claim.appearances
      return first === undefined ? null : nameOf(first.publication.publisher)
    }
    case 'recorded':
      return claim.recordedAt
    default:
      return sort satisfies never
  }
}

function foldText(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
