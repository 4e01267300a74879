/** Mappings of the columns of tables, by name and by the header that each is remembered by. */
import { isSameContent } from './json'
import type { Handle } from './store'

export interface KeptMapping {
  readonly name: string
  readonly content: unknown
  readonly createdAt: string
  readonly createdBy: string
}

/** Keeps a mapping, in place of one of the same name. False where it is kept already. */
export async function putMapping(
  db: Handle,
  name: string,
  header: string,
  content: object,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<boolean> {
  const before = await findMapping(db, name)
  if (before !== null && isSameContent(before.content, content)) return false
  const row = { header, content: JSON.stringify(content), created_at: at, created_by: by }
  await db
    .insertInto('mappings')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
  return true
}

export async function findMapping(db: Handle, name: string): Promise<KeptMapping | null> {
  const row = await db
    .selectFrom('mappings')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : keptOf(row)
}

/** The mapping of such a header that was kept last; null where there is none. */
export async function mappingOfHeader(db: Handle, header: string): Promise<KeptMapping | null> {
  const row = await db
    .selectFrom('mappings')
    .selectAll()
    .where('header', '=', header)
    .orderBy('created_at', 'desc')
    .orderBy('name')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : keptOf(row)
}

export async function listMappings(db: Handle): Promise<KeptMapping[]> {
  return (await db.selectFrom('mappings').selectAll().orderBy('name').execute()).map(keptOf)
}

function keptOf(row: {
  readonly name: string
  readonly content: string
  readonly created_at: string
  readonly created_by: string
}): KeptMapping {
  return {
    name: row.name,
    content: JSON.parse(row.content),
    createdAt: row.created_at,
    createdBy: row.created_by,
  }
}
