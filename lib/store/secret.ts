/** What this installation signs with, made once and kept in the store, where every instance finds it. */
import type { Handle } from './store'

const KEY = 'secret'

/** The secret of the store; `made` becomes it where there is none yet. */
export async function keptSecret(writer: Handle, made: string): Promise<string> {
  const find = () =>
    writer.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst()
  const known = await find()
  if (known !== undefined) return known.value
  await writer
    .insertInto('meta')
    .values({ key: KEY, value: made })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return (await find())?.value ?? made
}
