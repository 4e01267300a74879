/** Names what PostgreSQL and the way to it report, in one word and one line for the operator. */
import { reportOf } from './driver-report'
import { StoreUnavailable, type FaultKind } from './fault'

const CODES: Readonly<Record<string, readonly [FaultKind, string]>> = {
  ECONNREFUSED: ['unreachable', 'no server answers there'],
  ENOTFOUND: ['unreachable', 'the host is not known'],
  EAI_AGAIN: ['unreachable', 'the host is not known'],
  ETIMEDOUT: ['silent', 'the server does not answer'],
  EHOSTUNREACH: ['unreachable', 'the host cannot be reached'],
  ENETUNREACH: ['unreachable', 'the host cannot be reached'],
  ECONNRESET: ['unreachable', 'the server closed the connection'],
  EPIPE: ['unreachable', 'the server closed the connection'],
  ENOENT: ['unreachable', 'no server listens on that socket'],
  '25006': ['read-only', 'the database takes no writes'],
  '28P01': ['refused', 'the user or the password is wrong'],
  '28000': ['refused', 'the user may not connect'],
  '3D000': ['refused', 'the database does not exist'],
  '40001': ['interrupted', 'another write came in between'],
  '40P01': ['interrupted', 'another write came in between'],
  '42501': ['refused', 'the user may not create tables'],
  '53100': ['full', 'the disk of the server is full'],
  '53200': ['crowded', 'the server has no memory left'],
  '53300': ['crowded', 'the server has no free connection'],
  '55P03': ['locked', 'another program keeps the store locked'],
  '57014': ['silent', 'the server took too long'],
  '57P01': ['unreachable', 'the server is stopping'],
  '57P02': ['unreachable', 'the server is stopping'],
  '57P03': ['unreachable', 'the server is starting or stopping'],
  '58030': ['faulty', 'the disk of the server reports an error'],
  XX001: ['damaged', 'the store is damaged, restore a backup'],
  XX002: ['damaged', 'the store is damaged, restore a backup'],
}

/** The classes of codes that no row above names. */
const CLASSES: Readonly<Record<string, readonly [FaultKind, string]>> = {
  '08': ['unreachable', 'the connection failed'],
  '53': ['crowded', 'the server lacks what it needs'],
  '57': ['unreachable', 'the server is starting or stopping'],
  '58': ['faulty', 'the server reports an error of its system'],
}

/** Errors of the driver that have no code. */
const TEXTS: readonly (readonly [RegExp, FaultKind, string])[] = [
  [/timeout/i, 'silent', 'the server does not answer'],
  [/terminated|not queryable|closed/i, 'unreachable', 'the server closed the connection'],
  [/SASL|password|SSL/i, 'refused', 'the user, the password or the encryption is not accepted'],
]

/** The fault of the store, without the password; null for anything else, such as a broken rule of a table or a bug. */
export function postgresFault(error: unknown, url: string): StoreUnavailable | null {
  if (error instanceof StoreUnavailable) return error
  for (const cause of reportOf(error)?.causes ?? []) {
    const match = lineOf(cause)
    if (match === undefined) continue
    const [kind, line] = match
    return new StoreUnavailable(`DATABASE_URL (${hostOf(url)}): ${line}`, kind, { cause: error })
  }
  return null
}

function lineOf(cause: unknown): readonly [FaultKind, string] | undefined {
  const report = reportOf(cause)
  if (report === null) return undefined
  const { code, message } = report
  const line = CODES[code] ?? (code.length === 5 ? CLASSES[code.slice(0, 2)] : undefined)
  if (line !== undefined || code !== '') return line
  const text = TEXTS.find(([pattern]) => pattern.test(message))
  return text === undefined ? undefined : [text[1], text[2]]
}

function hostOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`
}
