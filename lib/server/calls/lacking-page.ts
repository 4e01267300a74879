/** The question to the maker of a snapshot, from a form, whose pictures would lack letters: nothing is kept yet. */
import { backOf, localeOf } from '../http/browser'
import { ASKING_POLICY } from '../http/policies'
import { drawLacking, liveAddress } from '../snapshots/page'
import type { Renderer } from '../snapshots/renderer'
import type { UndrawnSnapshot } from '../snapshots/make'
import { CONFIRMED, type SnapshotForm } from './form'

export async function lackingPage(
  { id, record, lacking }: UndrawnSnapshot,
  fields: SnapshotForm['fields'],
  request: Request,
  render: Renderer,
): Promise<Response> {
  const locale = localeOf(request)
  const { title, language } = record.text
  const html = await drawLacking(
    {
      ...lacking,
      title,
      language,
      fields: [...fields, [CONFIRMED, id]],
      back: backOf(request) ?? liveAddress(record),
      locale,
    },
    render,
  )
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': ASKING_POLICY,
    },
  })
}
