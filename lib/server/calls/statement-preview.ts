/** The call by which an editor sees what a statement would come to, while it is typed. */
import { z } from 'zod'
import { previewShape } from '@/lib/answers/preview-shapes'
import { wordsIn } from '@/lib/format/translator'
import { LANGUAGE_PARAMETER } from '@/lib/url/language-address'
import { chooseLocale } from '@/lib/url/language'
import { draftInput } from '@/lib/answers/draft'
import { previewDraft } from '../desk/preview'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'

const previewInput = z.strictObject({
  draft: draftInput,
  shown: z.int().min(0).nullable().default(null).meta({
    description: 'The claim whose chart is asked for, from 0',
  }),
})

export const statementPreview = route({
  POST: {
    summary: 'What a draft of a statement would come to; nothing is recorded',
    body: { name: 'StatementDraft', schema: previewInput },
    answer: { description: 'The preview', name: 'StatementPreview', schema: previewShape },
    refusals: { 201: null, 409: null },
    handle: async ({ url, request }, { draft, shown }, by) => {
      const locale = chooseLocale({
        asked: url.searchParams.get(LANGUAGE_PARAMETER),
        chosen: undefined,
        accepted: request.headers.get('Accept-Language'),
      })
      const preview = await previewDraft(draft, by, wordsIn(locale), shown)
      return jsonResponse(preview, { 'Cache-Control': 'no-store' })
    },
  },
})
