/** The calls about mappings: how the columns of somebody else's tables are figures. */
import { z } from 'zod'
import { mappingInput } from '@/lib/feeds/mapping/mapping'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { keepMapping, readMappings } from '../importing/mappings'
import { theStore } from '../open'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const mappings = route({
  GET: {
    summary: 'All mappings, each as the file that it travels in',
    answer: {
      description: 'Mappings',
      name: 'Mappings',
      schema: z.object({ mappings: z.array(mappingInput) }),
    },
    handle: async () => jsonResponse({ mappings: await readMappings(await theStore()) }, NO_STORE),
  },
  POST: {
    summary: 'Keep a mapping, in place of one of the same name',
    body: { name: 'MappingInput', schema: mappingInput },
    answer: {
      description: 'Kept',
      name: 'MappingEnvelope',
      schema: z.object({ mapping: mappingInput }),
    },
    refusals: { 409: null },
    handle: async (_, mapping, by) => {
      const isNew = await keepMapping(await theStore(), by, mapping)
      return jsonResponse({ mapping }, NO_STORE, isNew ? 201 : 200)
    },
  },
})
