/** The rules of parts and wholes: "27, including two civilians" says nothing of the other 25. */
import { groupBy } from './group-by'
import { mayBePartOf, type Measure } from './measure'
import { intervalOf, type Quantity } from './quantity'
import type { Refusal } from './refusal'
import { wideningsOf, type Limits } from './widening'

/** The fields of a claim at which the rules of parts look. */
export interface PartFacts extends Limits {
  readonly id: string
  readonly measure: Measure
  readonly quantity: Quantity
  readonly partOf: string | null
  readonly partKind: string | null
  /** Each statement divides its whole in its own way: only parts of one statement add up. */
  readonly statement?: string
}

interface PartRefusal {
  /** The id of the claim at fault. */
  readonly claim: string
  readonly field: readonly string[]
  readonly message: string
}

/**
 * A subset's low is never above its whole's high, and a partition's lows never add up to more than it. A part counts the
 * same measure or a narrower one, and nobody whom its whole leaves out. The rules hold for every revision too.
 */
export function partRefusals(claims: readonly PartFacts[]): PartRefusal[] {
  const refusals: PartRefusal[] = []
  for (const whole of claims) {
    const wholeHigh = intervalOf(whole.quantity)?.high ?? null
    const parts = claims.filter((claim) => claim.partOf === whole.id)
    for (const part of parts) {
      if (!mayBePartOf(part.measure, whole.measure)) {
        const message = `${part.measure} is not a part of ${whole.measure}`
        refusals.push({ claim: part.id, field: ['measure'], message })
      }
      for (const { field, message } of wideningsOf(part, whole)) {
        refusals.push({ claim: part.id, field: [field], message })
      }
      const low = intervalOf(part.quantity)?.low ?? null
      if (low !== null && wholeHigh !== null && low > wholeHigh) {
        const message = `the part “${part.quantity.wording}” (at least ${low}) is above its whole “${whole.quantity.wording}” (at most ${wholeHigh})`
        refusals.push({ claim: part.id, field: ['quantity', 'value'], message })
      }
    }
    const segments = parts.filter((part) => part.partKind === 'partition')
    for (const division of groupBy(segments, (part) => part.statement).values()) {
      const lows = division.map((part) => intervalOf(part.quantity)?.low ?? 0)
      const total = lows.reduce((sum, low) => sum + low, 0)
      const last = division.at(-1)
      if (last === undefined || wholeHigh === null || total <= wholeHigh) continue
      const isRefused = refusals.some(({ claim, field }) => claim === last.id && field.length > 1)
      if (isRefused) continue
      const message = `the parts add up to at least ${total} (${lows.join(' + ')}), above their whole “${whole.quantity.wording}” (at most ${wholeHigh})`
      refusals.push({ claim: last.id, field: ['quantity', 'value'], message })
    }
  }
  return refusals
}

/** A part says how it belongs to its whole, and names it. */
export function kinshipRefusals({
  partOf,
  partKind,
}: Pick<PartFacts, 'partOf' | 'partKind'>): Refusal[] {
  if (partOf !== null && partKind === null) {
    const message = 'a part says whether it is a subset or belongs to a partition'
    return [{ path: ['partKind'], message }]
  }
  if (partOf === null && partKind !== null) {
    return [{ path: ['partOf'], message: 'a part names the claim it is part of' }]
  }
  return []
}

/** True when a claim leads back to itself from whole to whole. */
export function isPartOfItself(
  start: string,
  wholeOf: ReadonlyMap<string | undefined, string | null>,
) {
  const passed = new Set<string>()
  let next = wholeOf.get(start) ?? null
  while (next !== null && !passed.has(next)) {
    if (next === start) return true
    passed.add(next)
    next = wholeOf.get(next) ?? null
  }
  return false
}
