/** The calls about what is watched on the net. */
import { z } from 'zod'
import { watchShape } from '@/lib/answers/watch-shapes'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { theStore } from '../open'
import { addWatch, watchInput } from '../watching/add-watch'
import { presentWatch, readWatches } from '../watching/read-watches'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const watches = route({
  GET: {
    access: 'writers',
    summary: 'What is watched: spreadsheets and feeds, with the last fetch of each',
    answer: {
      description: 'Watches, the newest first',
      name: 'Watches',
      schema: z.object({ watches: z.array(watchShape) }),
    },
    handle: async () => jsonResponse({ watches: await readWatches() }, NO_STORE),
  },
  POST: {
    summary: 'Watch a spreadsheet or a feed; it is fetched once before it is answered',
    body: { name: 'WatchInput', schema: watchInput },
    answer: {
      description: 'It is watched from now on',
      name: 'WatchEnvelope',
      schema: z.object({ watch: watchShape }),
    },
    status: 201,
    refusals: { 409: null, 422: 'It cannot be fetched, or names what is not recorded' },
    handle: async (_, input, by) => {
      const added = await addWatch(await theStore(), by, input)
      if (!added.ok) throw new ProblemError(422, added.refusals)
      return jsonResponse({ watch: presentWatch(added.watch) }, NO_STORE, 201)
    },
  },
})
