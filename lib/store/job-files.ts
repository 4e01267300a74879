/** The file of a job in pieces, so that any instance can read it again, whichever took it in. */
import type { Handle } from './store'

export async function putPiece(
  db: Handle,
  job: string,
  piece: number,
  bytes: Uint8Array,
): Promise<void> {
  await db.insertInto('job_pieces').values({ job, piece, bytes }).execute()
}

/** `ask` gives the newest state of the store, for one piece after the other. */
export async function* readPieces(
  ask: <T>(read: (db: Handle) => Promise<T>) => Promise<T>,
  job: string,
): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece += 1) {
    const row = await ask((db) =>
      db
        .selectFrom('job_pieces')
        .select('bytes')
        .where('job', '=', job)
        .where('piece', '=', piece)
        .executeTakeFirst(),
    )
    if (row === undefined) return
    yield new Uint8Array(row.bytes)
  }
}
