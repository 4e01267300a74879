/** The rules of parts and wholes: "27, including two civilians" says nothing of the other 25. */
import { groupBy } from './group-by'
import { mayBePartOf, type Measure } from './measure'
import { intervalOf, type Quantity } from './quantity'

/** The fields of a claim at which the rules of parts look. */
export interface PartFacts {
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
 * same measure or a narrower one. The rules hold for every revision too.
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
