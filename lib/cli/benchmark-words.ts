/**
 * A reading in the words of the benchmark that readers are measured with, which knows fewer forms and measures than the
 * record: `more_than`, kidnapped people among the detained, and no deaths from disease.
 */
import type { Reading, SuggestedClaim } from '@/lib/reader/reading'
import { benchmarkForm, benchmarkMeasure } from '@/lib/server/desk/reading/benchmark-words'

export function benchmarkWords(reading: Reading) {
  const statements = reading.statements.flatMap(({ claims, ...statement }) => {
    const kept = claims.filter(({ scope }) => !scope.includes('disease'))
    if (kept.length === 0) return []
    return [{ ...statement, claims: kept.map((claim) => claimOf(claim, claims, kept)) }]
  })
  return { ...reading, statements }
}

function claimOf(
  claim: SuggestedClaim,
  all: readonly SuggestedClaim[],
  kept: readonly SuggestedClaim[],
) {
  const { measure, quantity, partOf } = claim
  const { form } = quantity
  const whole = partOf === null ? undefined : all[partOf]
  const wholeAt = whole === undefined ? -1 : kept.indexOf(whole)
  return {
    ...claim,
    measure: benchmarkMeasure(measure),
    quantity: {
      ...quantity,
      form: benchmarkForm(form),
      low: form === 'nearly' ? 0 : quantity.low,
    },
    partOf: wholeAt < 0 ? null : wholeAt,
  }
}
