/** The call that undoes a row of the ledger by a new revision, as the desk does. */
import { z } from 'zod'
import { warningsShape } from '@/lib/answers/page-shapes'
import { note } from '@/lib/domain/text'
import { undoChange } from '../desk/undo-change'
import { SEQ } from '../reading/changes'
import { ProblemError } from '../http/problem'
import { route } from '../http/route'
import { writeResponse } from '../http/write'

const undoingInput = z.strictObject({ note: note.nullable().default(null) })

export const changeUndoing = route({
  POST: {
    summary: 'Undo a change by a new revision; a merger is undone as one act, by any of its rows',
    body: { name: 'UndoingInput', schema: undoingInput },
    answer: {
      description: 'Undone; 200 where it was so already',
      name: 'UndoingEnvelope',
      schema: z.object({ undone: z.int(), warnings: warningsShape }),
    },
    refusals: { 422: 'It was changed again since, or it stays for another reason' },
    handle: async ({ id }, { note: why }, by) => {
      if (!SEQ.test(id)) throw new ProblemError(404)
      const undone = Number(id)
      return writeResponse(await undoChange(undone, by, why ?? `Undoes change ${id}.`), () => ({
        undone,
      }))
    },
  },
})
