/** FileApplication one shipped file: what it said when last applied, and what to do about the difference. */
import { canonicalJson, fromColumn, isSameContent } from '@/lib/store/json'
import type { Write } from '@/lib/store/write'

export interface FileApplication {
  readonly file: string
  /** Records with the file's own moments in a store that is new, else with the present. */
  readonly write: Write
  /** The same for one moment that the file gives. */
  readonly writeAt: (recordedAt: string) => Write
  /** Content that the file gave to this key when last applied; null = it did not mention it. */
  readonly before: (key: string) => unknown
  /** Keeps what it says now; true when that differs from before. */
  readonly differs: (key: string, content: unknown) => Promise<boolean>
  /** Keys beginning so that were mentioned before and not now. */
  readonly dropped: (prefix: string) => string[]
  readonly forget: (key: string) => Promise<void>
  /** For what cannot be applied: the rest still is, and an operator reads why. */
  readonly warn: (line: string) => void
}

export async function applyOf(
  turn: Write,
  { path, recordedAt, recordedBy }: { path: string; recordedAt: string; recordedBy: string },
  isFresh: boolean,
): Promise<FileApplication> {
  const rows = await turn.db
    .selectFrom('shipped')
    .select(['key', 'content'])
    .where('file', '=', path)
    .execute()
  const applied = new Map(rows.map(({ key, content }) => [key, content]))
  const mentioned = new Set<string>()
  // A file dated in the future was dated by another clock: nothing is recorded after the present.
  const writeAt = (moment: string): Write => ({
    ...turn,
    at: isFresh && moment < turn.at ? moment : turn.at,
    by: recordedBy,
  })
  const before = (key: string): unknown => {
    const content = applied.get(key)
    return content === undefined ? null : fromColumn(content)
  }
  return {
    file: path,
    write: writeAt(recordedAt),
    writeAt,
    before,
    differs: async (key, content) => {
      mentioned.add(key)
      if (isSameContent(before(key), content)) return false
      const text = canonicalJson(content)
      await turn.db
        .insertInto('shipped')
        .values({ file: path, key, content: text })
        .onConflict((conflict) => conflict.columns(['file', 'key']).doUpdateSet({ content: text }))
        .execute()
      return true
    },
    dropped: (prefix) =>
      [...applied.keys()].filter((key) => key.startsWith(prefix) && !mentioned.has(key)).sort(),
    forget: async (key) => {
      await turn.db.deleteFrom('shipped').where('file', '=', path).where('key', '=', key).execute()
    },
    warn: (line) => console.warn(`${path}: ${line}`),
  }
}

/** The current content with the fields that changed in the file, and no others. */
export function amended<T extends object>(current: T, before: unknown, after: T): T {
  const was = (before ?? {}) as Partial<T> // the file's own earlier content of the same record
  const changed = Object.entries(after).filter(
    ([field, value]) => !isSameContent(was[field as keyof T] ?? null, value ?? null),
  )
  return { ...current, ...Object.fromEntries(changed) }
}
