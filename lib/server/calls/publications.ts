/** The calls about publications. */
import { z } from 'zod'
import { warningsShape } from '@/lib/answers/page-shapes'
import { publicationShape } from '@/lib/answers/shapes'
import { publicationInput } from '@/lib/domain/publication'
import { route } from '../http/route'
import { writeResponse } from '../http/write'
import { postPublicationRevision } from '../writes'
import { amendWith, publicationAmendment, whyOf } from './amendment'

export const publicationRevisions = route({
  POST: {
    summary: 'Amend a publication',
    body: { name: 'PublicationRevisionInput', schema: publicationAmendment },
    answer: {
      description: 'Recorded',
      name: 'RecordedPublication',
      schema: z.object({ publication: publicationShape, warnings: warningsShape }),
    },
    handle: async ({ id }, changes, by) => {
      const amend = amendWith(publicationInput, changes)
      const outcome = await postPublicationRevision(by, id, amend, whyOf(changes))
      return writeResponse(outcome, (value) => ({ publication: value }))
    },
  },
})
