/** `GET /api/v1/oembed`: how another site shows a snapshot (oEmbed 1.0, JSON only), without any script. */
import { z } from 'zod'
import type { OEmbed } from '@/lib/answers/snapshot-shapes'
import { EMBED_HEIGHT, EMBED_WIDTH, embedCodes } from '@/lib/sentences/embed'
import { originOf } from '../origin'
import { addressOf, publicAddress } from '../snapshots/address'
import { frozenOf, readStored } from '../snapshots/read'
import { requireReader } from './access'
import { cacheHeaders } from './caching'
import { ProblemError } from './problem'
import { readQuery } from './query'
import { jsonResponse } from './read'
import { route } from './route'

/** In pixels: below this nothing on it can be read. */
const SMALLEST = 200
const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, { error: 'must be a number of pixels' })
  .transform(Number)

const oembedQuery = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  maxwidth: pixels.optional(),
  maxheight: pixels.optional(),
  format: z.enum(['json', 'xml']).optional(),
})

export const oembed = route({
  GET: async (asked) => {
    await requireReader(asked)
    const query = readQuery(oembedQuery, asked.url)
    if (query.format === 'xml') throw new ProblemError(501)
    const { origin, pathname } = new URL(query.url)
    const isOurs = [publicAddress(), originOf(asked.request.headers)].some(
      (address) => new URL(address).origin === origin,
    )
    const id = /^\/s\/([a-z2-7]{26})(?:\/embed)?\/?$/.exec(pathname)?.[1]
    const stored = isOurs && id !== undefined ? await readStored(id) : null
    if (stored === null || stored.isRemoved) throw new ProblemError(404)
    const url = addressOf(stored.id)
    const { title } = frozenOf(stored).record.text
    const width = Math.max(SMALLEST, Math.min(query.maxwidth ?? EMBED_WIDTH, EMBED_WIDTH))
    const height = Math.max(SMALLEST, Math.min(query.maxheight ?? EMBED_HEIGHT, EMBED_HEIGHT))
    const answer: OEmbed = {
      ...{ version: '1.0', type: 'rich', title, width, height },
      html: embedCodes({ url, title, width, height }).frame,
      ...{ provider_name: 'Bysource', provider_url: publicAddress(), cache_age: 3600 },
      thumbnail_url: `${url}.card.png`,
      ...{ thumbnail_width: 1200, thumbnail_height: 630 },
    }
    return jsonResponse(answer, {
      ...cacheHeaders('max-age=3600'),
      'Access-Control-Allow-Origin': '*',
    })
  },
})
