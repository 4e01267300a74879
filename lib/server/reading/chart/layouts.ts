/** The layouts of a chart of an event's page, made once for all who ask for them. */
import { bytesOfText } from '@/lib/bytes-of'
import { layoutBoth, type ChartContent } from '@/lib/charts/chart'
import type { Locale } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'
import { kept } from '@/lib/kept'

/**
 * As JSON; null when there is no chart, or nothing in it has a place. The address names the view, the language and
 * the turn of what it shows, so that nothing kept can be stale.
 */
export async function readLayouts(
  address: string,
  locale: Locale,
  read: () => Promise<ChartContent | null>,
): Promise<string | null> {
  const key = `layouts ${address}`
  const known = kept().get(key)
  if (typeof known === 'string') return known
  const content = await read()
  const layouts = content && layoutBoth(content, wordsIn(locale))
  if (layouts === null) return null
  const text = JSON.stringify(layouts)
  kept().set(key, text, bytesOfText(text))
  return text
}
