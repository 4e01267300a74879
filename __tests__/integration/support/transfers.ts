/** A store as a file, and a store of a file. */
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { decoded } from '@/lib/feeds/text/encoding'
import { linesOf } from '@/lib/feeds/text/lines'
import { openDump } from '@/lib/store/dump'
import { inLongSnapshot } from '@/lib/store/in-snapshot'
import { restore } from '@/lib/store/restore'
import type { Store } from '@/lib/store/store'

export async function exported(store: Store, file: string, event: string | null): Promise<void> {
  await inLongSnapshot(store, {}, async (db) => {
    const lines = await openDump(db, event)
    if (lines === null) throw new Error(`no event ${event}`)
    await pipeline(Readable.from(lines), createWriteStream(file))
  })
}

export const takenBack = (store: Store, file: string) =>
  restore(store, () => linesOf(decoded(createReadStream(file), 'utf-8')))
