/** The tables of people beside what better-auth expects of them. */
import { sql } from 'kysely'
import { authOf } from '@/lib/server/people/auth'
import { secretOf } from '@/lib/server/people/secret'
import { openDesk } from '../support/desk'
import { onBothStores } from '../support/stores'

onBothStores('the tables of people', (kind) => {
  it('have every column that better-auth writes', async () => {
    const desk = await openDesk(kind)
    const { tables } = await (await authOf(desk.store)).$context
    const written = Object.values(tables).map(({ modelName, fields }) => ({
      name: modelName,
      columns: [
        'id',
        ...Object.entries(fields).map(([field, { fieldName }]) => fieldName ?? field),
      ],
    }))
    expect(written.map(({ name }) => name).toSorted()).toEqual([
      'auth_accounts',
      'auth_sessions',
      'auth_two_factors',
      'auth_users',
      'auth_verifications',
    ])
    for (const { name, columns } of written) {
      const listed = sql.join(columns.map((column) => sql.id(column)))
      await sql`select ${listed} from ${sql.table(name)}`.execute(desk.store.writer)
    }
    await desk.remove()
  })

  it('have one secret, however many ask for it first', async () => {
    const desk = await openDesk(kind)
    const first = await secretOf(desk.store)
    expect(Buffer.from(first, 'base64url')).toHaveLength(32)
    expect(await secretOf(await desk.reopen())).toBe(first)
    await desk.remove()
  })
})
