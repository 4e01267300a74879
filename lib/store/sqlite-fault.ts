/** Names what SQLite and the file system report, in one word and one line for the operator. */
import { reportOf } from './driver-report'
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

/** Errors of opening that libsql gives as text alone, with the code that they should have. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/unable to open/i, 'CANTOPEN'],
  [/not a database/i, 'NOTADB'],
  [/malformed/i, 'CORRUPT'],
  [/disk is full/i, 'SQLITE_FULL'],
  [/readonly/i, 'READONLY'],
  [/is locked/i, 'BUSY'],
  [/disk I\/O error/i, 'IOERR'],
]

/** The fault of the store; null for anything else, such as a broken rule of a table or a bug. */
export function sqliteFault(error: unknown, path: string): StoreUnavailable | null {
  if (error instanceof StoreUnavailable) return error
  const report = reportOf(error)
  if (report === null) return null
  const { code, message } = report
  const match = LINES.find(([pattern]) => pattern.test(code)) ?? lineOfText(message)
  if (match === undefined) return null
  const [, kind, line] = match
  return new StoreUnavailable(`${line}: ${path}`, kind)
}

function lineOfText(message: string) {
  const code = TEXTS.find(([pattern]) => pattern.test(message))?.[1]
  return code === undefined ? undefined : LINES.find(([pattern]) => pattern.test(code))
}
