/** The whole numbers that a figure allows, in words. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

export function formatInterval(
  { low, high }: Pick<ClaimAnswer['quantity'], 'low' | 'high'>,
  { locale, t }: Words,
): string {
  if (low === null) return t('claim.interval-none')
  const from = formatNumber(low, locale)
  if (high === null) return t('claim.interval-open', { low: from })
  if (high === low) return t('claim.interval-exact', { low: from })
  return t('claim.interval-closed', { low: from, high: formatNumber(high, locale) })
}
