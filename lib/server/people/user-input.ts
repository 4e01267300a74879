/** A user as a form or the command line describes one. */
import { z } from 'zod'
import { name as nameText } from '@/lib/domain/text'
import { ROLES } from '@/lib/store/people'

/** In lower case and NFC, so that one address is one user. */
export const email = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .pipe(
    z.email({ error: 'must be an e-mail address' }).max(200, { error: 'at most 200 characters' }),
  )

export const userInput = z.strictObject({
  email,
  name: nameText(80),
  role: z.enum(ROLES, { error: `must be one of ${ROLES.join(', ')}` }),
})
export type UserInput = z.infer<typeof userInput>

/** The name of a user for whom none is said: what stands before the @ of the address. */
export function nameFrom(address: string): string {
  return address.split('@', 1)[0] ?? address
}
