/** The calls about what is watched on the net. */
import { z } from 'zod'
import { watchDetailShape, watchShape } from '@/lib/answers/watch-shapes'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { theStore } from '../open'
import { addWatch, watchInput } from '../watching/add-watch'
import { editWatch, watchEdit, type Edited } from '../watching/edit-watch'
import { readWatch } from '../watching/read-watch'
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

export const watch = route({
  GET: {
    access: 'writers',
    summary: 'What is watched, or was: with its changes and the imports that came of it',
    answer: { description: 'The watch', name: 'WatchDetail', schema: watchDetailShape },
    handle: async ({ id }) => {
      const detail = await readWatch(id)
      if (detail === null) throw new ProblemError(404)
      return jsonResponse(detail, NO_STORE)
    },
  },
})

export const watchRevisions = route({
  POST: {
    summary: 'Change what is watched: its address, how often, how it is read, or its state',
    body: { name: 'WatchRevisionInput', schema: watchEdit },
    answer: {
      description: 'It is so from now on; 200 where it was already',
      name: 'WatchEnvelope',
      schema: z.object({ watch: watchShape }),
    },
    refusals: {
      409: 'It was changed since its sender saw it',
      422: 'It cannot be fetched, or names what is not recorded',
    },
    handle: async ({ id }, edit, by) =>
      editedResponse(await editWatch(await theStore(), by, id, edit)),
  },
})

function editedResponse(edited: Edited): Response {
  if (edited.ok) {
    const answer = { watch: presentWatch(edited.watch) }
    return jsonResponse(answer, NO_STORE, edited.created ? 201 : 200)
  }
  switch (edited.kind) {
    case 'unknown':
      throw new ProblemError(404)
    case 'changed-meanwhile':
      throw new ProblemError(409, [{ path: ['seen'], message: 'it was changed since' }])
    case 'refused':
      throw new ProblemError(422, edited.refusals)
    default:
      return edited satisfies never
  }
}
