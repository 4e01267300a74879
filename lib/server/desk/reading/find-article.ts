/** An article by the id of its page: one that was given at the desk, or one that waits in the inbox. */
import { findReading, insertReading, type Reading } from '@/lib/store/readings'
import { decideWaiting, waitingArticle } from '@/lib/store/waiting'
import type { Handle } from '@/lib/store/store'

/** Ids of articles of the inbox begin so; the rest is what they are called there. */
const INBOX = 'inbox-'

export const inboxId = (waiting: string) => `${INBOX}${waiting}`

/** An article of the inbox is in no table of readings before something of it was recorded. */
export async function findArticle(db: Handle, id: string): Promise<Reading | null> {
  const reading = await findReading(db, id)
  if (reading !== null || !id.startsWith(INBOX)) return reading
  const waiting = await waitingArticle(db, id.slice(INBOX.length))
  if (waiting === null) return null
  const { text, title, publisher, address, date } = waiting
  return {
    id,
    text,
    document: {
      event: '',
      title: title ?? '',
      publisher: publisher ?? '',
      address,
      publishedAt: date ?? '',
    },
    madeAt: '',
    madeBy: '',
    recordedAt: null,
  }
}

/** Once something of it is recorded, an article of the inbox waits no longer, and has a reading of its own. */
export async function takeFromInbox(
  db: Handle,
  reading: Reading,
  at: string,
  by: string,
): Promise<void> {
  if (!reading.id.startsWith(INBOX)) return
  await decideWaiting(db, reading.id.slice(INBOX.length), at, by)
  if ((await findReading(db, reading.id)) === null) {
    await insertReading(db, { ...reading, madeAt: at, madeBy: by })
  }
}
