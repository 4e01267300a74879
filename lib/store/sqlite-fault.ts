/** What SQLite and the file system report, as the one line and the one word that an operator is told. */
import { reportedBy } from './reported'
import { StoreUnavailable, type FaultKind } from './fault'

const LINES: readonly (readonly [RegExp, FaultKind, string])[] = [
  [/^(EACCES|EPERM|EROFS)$|READONLY/, 'read-only', 'The folder of the store cannot be written'],
  [/^(ENOTDIR|EEXIST|ENOENT|ENAMETOOLONG)$/, 'refused', 'The folder of the store cannot be made'],
  [/CANTOPEN/, 'unreachable', 'The store cannot be opened'],
  [/NOTADB/, 'damaged', 'This file is not a store of Bysource'],
  [/CORRUPT/, 'damaged', 'The store is damaged, restore a backup'],
  [/SQLITE_FULL|ENOSPC|EDQUOT/, 'full', 'The disk is full'],
  [/BUSY|SQLITE_LOCKED|PROTOCOL/, 'locked', 'Another program keeps the store locked'],
  [/IOERR|EIO/, 'faulty', 'The disk of the store reports an error'],
]

/** libsql gives some errors of opening as text alone. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/unable to open/i, 'CANTOPEN'],
  [/not a database/i, 'NOTADB'],
  [/malformed/i, 'CORRUPT'],
  [/disk is full/i, 'SQLITE_FULL'],
  [/readonly/i, 'READONLY'],
  [/is locked/i, 'BUSY'],
  [/disk I\/O error/i, 'IOERR'],
]

/** Null for anything that is not the store's fault: a rule of a table, a bug. */
export function sqliteFault(error: unknown, path: string): StoreUnavailable | null {
  if (error instanceof StoreUnavailable) return error
  const reported = reportedBy(error)
  if (reported === null) return null
  const { code, message } = reported
  const found = LINES.find(([pattern]) => pattern.test(code)) ?? lineOfText(message)
  if (found === undefined) return null
  const [, kind, line] = found
  return new StoreUnavailable(`${line}: ${path}`, kind)
}

function lineOfText(message: string) {
  const code = TEXTS.find(([pattern]) => pattern.test(message))?.[1]
  return code === undefined ? undefined : LINES.find(([pattern]) => pattern.test(code))
}
