/** A quantity as suggested: its form, and the ends that the words give. */
import { intervalOf } from '@/lib/domain/quantity'
import type { Amount } from './figures/amount'
import type { SuggestedQuantity } from './reading'

export function quantityOf(
  amount: Amount,
  wording: string,
  isPossible: boolean,
): SuggestedQuantity {
  const { value, valueTo } = amount
  // "Could rise to 500" gives an upper end.
  const form = isPossible && amount.form === 'exact' ? 'at-most' : amount.form
  // What rounds to "about 7,000" is derived when it is recorded: here the number stays as printed.
  const printed = form === 'about' ? 'exact' : form
  const interval = intervalOf({ form: printed, value, valueTo, interval: null, wording })
  return { form, value, valueTo, low: interval?.low ?? null, high: interval?.high ?? null, wording }
}
