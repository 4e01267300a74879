import { createHash } from 'node:crypto'
import type { ReactElement } from 'react'
import { markupOf } from '@/components/figure/markup'
import { holdUntilSent } from '@/components/served/hold-until-sent'
import { ServedMarkup } from '@/components/served/served-markup'
import { becomesHtml } from '@/lib/server/becomes-html'

/**
 * A part of a page that nothing in the browser works on: written once, as markup, where a page otherwise says everything
 * twice, in its HTML and in its data. It is made of elements and plain components alone. Decision 20.
 */
export async function Served({ children }: { readonly children: ReactElement }) {
  const markup = await markupOf(children)
  const key = createHash('sha256').update(markup).digest('base64url').slice(0, 22)
  const isHtml = await becomesHtml()
  if (isHtml) await holdUntilSent(key, markup)
  return <ServedMarkup key={key} of={key} markup={isHtml ? undefined : markup} />
}
