/** A fault as it comes back in the address of a page, where anybody may have written it. */
import { z } from 'zod'
import type { FormFault } from './acts'

const ofHost = z.object({
  code: z.enum(['private-address', 'no-such-host', 'unreachable', 'broken-answer']),
  host: z.string().max(300),
})
const number = z.number()

const fault = z.union([
  ofHost,
  z.object({ code: z.literal('scheme'), scheme: z.string().max(40) }),
  z.object({ code: z.literal('too-many-redirects'), most: number }),
  z.object({ code: z.literal('too-large'), most: number }),
  z.object({ code: z.literal('too-slow'), seconds: number }),
  z.object({ code: z.literal('status'), status: number, retryAfter: number.nullable() }),
  z.object({ code: z.literal('media-type'), type: z.string().max(200) }),
  z.object({
    code: z.enum([
      'not-an-address',
      'credentials',
      'unsafe-redirect',
      'no-feed',
      'empty',
      'went-wrong',
      'bad-form',
      'unknown-names',
      'changed-meanwhile',
    ]),
  }),
])

export function readFault(said: unknown): FormFault {
  const parsed = fault.safeParse(said)
  return parsed.success ? parsed.data : { code: 'went-wrong' }
}
