/** Files that wait for an editor: jobs of their own kind on which nobody works, whose pieces stay until they are recorded. */
import { sql } from 'kysely'
import type { Handle } from './store'

/** The file is there: from now on it is found, and nothing is done with it. */
export async function keepFile(db: Handle, job: string): Promise<void> {
  await db.updateTable('jobs').set({ state: 'done' }).where('id', '=', job).execute()
}

/** False once the file was recorded, or waited for too long. */
export async function hasFile(db: Handle, job: string): Promise<boolean> {
  const row = await db
    .selectFrom('job_pieces')
    .select('job')
    .where('job', '=', job)
    .where('piece', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

export async function dropFile(db: Handle, job: string): Promise<void> {
  await db.deleteFrom('job_pieces').where('job', '=', job).execute()
}

/** Drops the files of that kind that were sent before that moment, but those that are being read. */
export async function dropFilesBefore(db: Handle, kind: string, before: string): Promise<void> {
  await sql`delete from job_pieces where job in (
    select id from jobs as file where kind = ${kind} and created_at < ${before} and not exists (
      select 1 from jobs as work where work.id > file.id || '-' and work.id < file.id || '.' and work.ended_at is null
    ))`.execute(db)
}
