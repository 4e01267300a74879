/** `GET /api/v1/oembed`: how another site shows a snapshot (oEmbed 1.0, JSON only), without any script. */
import { z } from 'zod'
import { oembedShape, type OEmbed } from '@/lib/answers/snapshot-shapes'
import { layoutPage } from '@/lib/charts/sheet/sheet'
import { wordsOfRecord } from '@/lib/format/record-words'
import { EMBED_WIDTH, embedCodes, embedHeight, embedTexts } from '@/lib/sentences/embed'
import { single } from '@/lib/url/parameters'
import { cacheHeaders } from '../http/caching'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { originOf } from '../origin'
import { addressOf, publicAddress } from '../snapshots/address'
import type { Frozen } from '../snapshots/frozen'
import { looksFor } from '../snapshots/picture/looks'
import { frozenOf, readStored } from '../snapshots/read'

/** In pixels: below this nothing on it can be read. */
const MIN_SIZE = 200
const pixels = single(
  z
    .string()
    .refine((text) => /^[1-9]\d{0,4}$/.test(text), { error: 'must be a number of pixels' })
    .transform(Number),
  { type: 'integer', description: 'In pixels' },
)

const oembedQuery = z.object({
  url: z.url({ protocol: /^https?$/ }).meta({ description: 'The address of a snapshot' }),
  maxwidth: pixels,
  maxheight: pixels,
  format: single(z.enum(['json', 'xml']), { enum: ['json'], description: 'XML is not answered' }),
})

export const oembed = route({
  GET: {
    summary: 'How to show a snapshot elsewhere',
    query: oembedQuery,
    answer: { description: 'oEmbed 1.0', name: 'OEmbed', schema: oembedShape },
    refusals: { 404: 'No snapshot has that address', 501: 'Only JSON is answered here' },
    handle: async (asked, query) => {
      if (query.format === 'xml') throw new ProblemError(501)
      const { origin, pathname } = new URL(query.url)
      const isOurs = [publicAddress(), originOf(asked.request.headers)].some(
        (address) => new URL(address).origin === origin,
      )
      const id = /^\/s\/([a-z2-7]{26})(?:\/embed)?\/?$/.exec(pathname)?.[1]
      const stored = isOurs && id !== undefined ? await readStored(id) : null
      if (stored === null || stored.isRemoved) throw new ProblemError(404)
      const url = addressOf(stored.id)
      const frozen = frozenOf(stored)
      const { title } = frozen.record.text
      const needed = await heightOf(frozen)
      const width = Math.max(MIN_SIZE, Math.min(query.maxwidth ?? EMBED_WIDTH, EMBED_WIDTH))
      const height = Math.max(MIN_SIZE, Math.min(query.maxheight ?? needed, needed))
      const answer: OEmbed = {
        version: '1.0',
        type: 'rich',
        title,
        width,
        height,
        html: embedCodes({ url, title, width, height }).frame,
        provider_name: 'Bysource',
        provider_url: publicAddress(),
        cache_age: 3600,
        thumbnail_url: `${url}.card.png`,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      }
      return jsonResponse(answer, {
        ...cacheHeaders('max-age=3600'),
        'Access-Control-Allow-Origin': '*',
      })
    },
  },
})

/** The height that the page of the snapshot names in its code: less would hide a part of the chart. */
async function heightOf(frozen: Frozen): Promise<number> {
  const words = wordsOfRecord(frozen.record)
  const { land } = await looksFor(frozen.record)
  return embedHeight(layoutPage(frozen.record, words, { land }).narrow, embedTexts(frozen, words))
}
