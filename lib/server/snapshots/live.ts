/** A chart as it is now, as a file: drawn like a snapshot, from the same record, and never kept. */
import { recordOf } from '@/lib/charts/record/to-record'
import { formatMoment } from '@/lib/format/moment'
import { messagesIn } from '@/lib/format/translator'
import { filtersIn } from '@/lib/url/filters'
import type { SnapshotInput } from '@/lib/url/snapshot-view'
import type { ViewChoice } from '@/lib/url/view'
import { WORDS } from '../reading/context'
import { LICENCE } from './dataset'
import { looksFor } from './picture/looks'
import { drawPng, PNG_WIDTHS } from './picture/png'
import { standInsFor, withStandIns } from './picture/stand-ins'
import type { Renderer } from './renderer'
import { claimantsIn, readShown, type ShownOutcome } from './shown'

export type DrawOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | Extract<ShownOutcome, { readonly ok: false }>

/**
 * `address` is that of the page with this view: it is printed into the file. A picture is not begun when
 * nobody wants it any more.
 */
export async function drawLive(
  input: SnapshotInput,
  choice: ViewChoice,
  address: string,
  kind: 'svg' | 'png',
  render: Renderer,
  isWanted: () => boolean,
): Promise<DrawOutcome> {
  const outcome = await readShown(input, choice)
  if (!outcome.ok) return outcome
  const { shown } = outcome
  // A drawing that leaves its page names those who are left in it.
  const view =
    filtersIn(choice).length === 0 ? shown.view : { ...shown.view, claimants: claimantsIn(shown) }
  const record = recordOf({ ...shown, view }, WORDS)
  const { locale, t } = WORDS
  const { date } = messagesIn(locale)
  const { aboutFrom } = choice
  const caveats =
    aboutFrom === undefined
      ? record.text.caveats
      : [
          t('actions.only-about', { date: formatMoment(aboutFrom, locale, date.time) }),
          ...record.text.caveats,
        ]
  const { title } = record.text
  const work = {
    record: { ...record, text: { ...record.text, caveats } },
    source: [t('snapshot.source', { url: address }), t('actions.not-citable')],
    metadata: {
      '@context': 'https://schema.org',
      '@type': 'ImageObject',
      name: title,
      description: record.text.alt,
      isBasedOn: address,
      license: LICENCE,
      dateModified: record.dataAsOf,
    },
    ...(await looksFor(record)),
  }
  const bytes = Buffer.from(await render.svg(work), 'utf8')
  if (kind === 'svg') return { ok: true, bytes: new Uint8Array(bytes) }
  const texts = {
    Title: title,
    Description: record.text.alt,
    Source: address,
    Comment: t('actions.not-citable'),
    Copyright: 'CC BY 4.0',
  }
  const redraw = async (letters: string) => {
    const standIns = await standInsFor(work.record, letters, record.view.knownAt)
    return render.svg({ ...work, record: withStandIns(work.record, standIns) })
  }
  const png = await drawPng({ svg: bytes, redraw }, PNG_WIDTHS.png, texts, isWanted)
  return { ok: true, bytes: new Uint8Array(png) }
}
