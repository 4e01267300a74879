/** The calls that make and remove snapshots. What draws them comes in from the routes, which know the components. */
import { z } from 'zod'
import { warningsShape } from '@/lib/answers/page-shapes'
import { snapshotMade, snapshotRemovalShape } from '@/lib/answers/snapshot-shapes'
import { removalInput } from '@/lib/domain/snapshot/removal'
import { snapshotInput, type SnapshotInput } from '@/lib/url/snapshot-view'
import { theConfig, theStore } from '../open'
import { makeSnapshot, type MakeOutcome } from '../snapshots/make'
import { presentRemoval, removeStored, scrubErased } from '../snapshots/removal'
import type { Renderer } from '../snapshots/renderer'
import { readSnapshotForm } from './form'
import { goneJson } from './gone'
import { lackingPage } from './lacking-page'
import { takeShare } from '../http/limit'
import { ProblemError } from '../http/problem'
import { problemPage } from '../http/problem-page'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { warningsJson, writeResponse } from '../http/write'

/** A view is short. Strangers send it, and a megabyte of wrong fields is work for a third of a second. */
const MAX_VIEW_BYTES = 64_000

const MAKING = {
  access: 'readers',
  summary: 'Freeze a view for citation',
  body: { name: 'SnapshotInput', schema: snapshotInput },
  maxBytes: MAX_VIEW_BYTES,
  answer: { description: 'Recorded', name: 'SnapshotEnvelope', schema: snapshotMade },
  refusals: {
    404: 'No such event',
    410: 'That snapshot was removed, and is not made again',
    507: 'This installation keeps no more snapshots',
  },
} as const

/** `POST /api/v1/snapshots`, as the document has it, for which nothing is drawn. */
export const SNAPSHOTS = { calls: { POST: MAKING } } as const

/** `POST /api/v1/snapshots`: open to whoever may read. */
export const snapshots = (render: Renderer) =>
  route({
    POST: {
      ...MAKING,
      handle: async (asked, input) => {
        await takeShare(asked)
        // The answer tells programs what pictures lack.
        const outcome = await made(input, render, () => true)
        if (!outcome.ok) {
          if (outcome.kind === 'lacking') throw new Error('a program is told by the answer')
          return goneJson(outcome.removal)
        }
        const { id, url, digest, warnings } = outcome.value
        const links = { self: `/s/${id}`, json: `/s/${id}.json`, status: `/s/${id}/status.json` }
        return jsonResponse(
          { snapshot: { id, url, digest, links }, warnings: warningsJson(warnings) },
          { 'Cache-Control': 'no-store', Location: `/s/${id}` },
          outcome.created ? 201 : 200,
        )
      },
    },
  })

/** `POST /s`: the same from a form, without script; leads to the snapshot, and asks before where pictures lack letters. */
export const snapshotForm = (render: Renderer) =>
  route(
    {
      POST: {
        access: 'readers',
        handle: async (asked) => {
          const { input, confirmed, fields } = await readSnapshotForm(asked)
          await takeShare(asked)
          const outcome = await made(input, render, (id) => id === confirmed)
          if (!outcome.ok && outcome.kind === 'lacking') {
            return lackingPage(outcome, fields, asked.request, render)
          }
          // The address of one that was removed says why it is gone.
          const id = outcome.ok ? outcome.value.id : outcome.removal.snapshot
          return new Response(null, {
            status: 303,
            headers: { Location: `/s/${id}`, 'Cache-Control': 'no-store' },
          })
        },
      },
    },
    (problem, request) => problemPage(problem, request, render),
  )

/** Made, there already, to be confirmed first, or removed: then it is not made again. */
async function made(
  input: SnapshotInput,
  render: Renderer,
  isTold: (id: string) => boolean,
): Promise<Extract<MakeOutcome, { readonly ok: true } | { readonly kind: 'lacking' | 'removed' }>> {
  const outcome = await makeSnapshot(input, render, isTold)
  if (outcome.ok) return outcome
  switch (outcome.kind) {
    case 'lacking':
    case 'removed':
      return outcome
    case 'refused':
      throw new ProblemError(422, outcome.refusals)
    case 'unknown':
      throw new ProblemError(404, [{ path: ['event'], message: 'no such event is recorded' }])
    case 'full':
      throw new ProblemError(507, [], 'This installation keeps no more snapshots: ask its operator')
    default:
      return outcome satisfies never
  }
}

/** `POST /api/v1/snapshots/{id}/removal`: an editor takes a snapshot away; a tombstone stays. */
export const snapshotRemoval = route({
  POST: {
    summary: 'Remove a snapshot',
    body: { name: 'SnapshotRemovalInput', schema: removalInput },
    answer: {
      description: 'Recorded',
      name: 'SnapshotRemovalEnvelope',
      schema: z.object({ removal: snapshotRemovalShape, warnings: warningsShape }),
    },
    handle: async ({ id }, input, name) => {
      const store = await theStore()
      const by = { role: 'editor', name } as const
      const outcome = await removeStored(store, id, input, by, theConfig().folder)
      if (outcome.ok && input.erase) {
        const scrubbed = scrubErased(store)
        if (store.kind === 'sqlite') await scrubbed
      }
      return writeResponse(
        outcome,
        (removal) => ({ removal: presentRemoval(removal) }),
        () => `/s/${id}`,
      )
    },
  },
})
