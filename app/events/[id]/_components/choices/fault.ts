import type { Words } from '@/lib/format/translator'
import type { RefusedParameter } from '@/lib/url/parameters'

/** What a field was given and could not be read, with the reason in the reader's language. */
export function faultIn(
  refused: readonly RefusedParameter[],
  name: string,
  { t }: Words,
): { readonly value: string; readonly message: string } | undefined {
  const fault = refused.find(({ parameter }) => parameter === name)
  return fault && { value: fault.value, message: t(`refusal.${fault.reason}`) }
}
