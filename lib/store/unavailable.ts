/** Tells a database that cannot be used just now from a statement that is wrong. */
import { StoreUnavailable } from './fault'

/**
 * The classes of SQLSTATE after which a connection is of no more use, or none can be had: lost (08), not allowed in
 * (28, 3D), no resources (53), ended by the server (57P, 25P03), and no longer the primary (25006).
 */
const STATES = /^(?:08|28|3D|53|57P|25P03|25006)/

/** Node's codes of faults of a socket or a host name. */
const SOCKETS =
  /^(?:ECONN|EPIPE|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|ENOENT|EADDR|ERR_(?:SSL|TLS)|CERT_)/

/** Errors of the driver that have no code. */
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded|Client (?:was closed|has encountered)|The server does not support SSL|SASL)/

/** The driver's error behind a fault that the store has named already. */
function driverErrorOf(error: unknown): unknown {
  return error instanceof StoreUnavailable ? error.cause : error
}

/** True when the connection or its server is to blame, so that another connection may do better. */
export function isUnavailable(fault: unknown): boolean {
  const error = driverErrorOf(fault)
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  const code = codeOf(error)
  if (code === null) return MESSAGES.test(error.message)
  return STATES.test(code) || SOCKETS.test(code)
}

/**
 * True for a lost connection, and for a transaction that was in another's way and is to begin anew. False for a server
 * that did not answer in time: the reader has waited long enough.
 */
export function isWorthAnotherTry(fault: unknown): boolean {
  const error = driverErrorOf(fault)
  if (!(error instanceof Error)) return false
  if (['40001', '40P01'].includes(codeOf(error) ?? '')) return true
  return isUnavailable(error) && !/timeout|ETIMEDOUT/i.test(error.message)
}

/** True when the wait for a lock was in vain. */
export function isLockHeld(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '55P03'
}

/** True when the driver knew that the connection had ended before it sent the statement. */
export function wasNeverSent(fault: unknown): boolean {
  const error = driverErrorOf(fault)
  return error instanceof Error && error.message.endsWith('is not queryable')
}

/** The error of a statement whose server no longer answers. */
export function silence(cause: unknown): Error {
  return new Error('timeout exceeded while the server was to answer', { cause })
}

/** True for an error that the server itself sent, which shows that it is there. */
export function isAnswer(error: unknown): boolean {
  return error instanceof Error && /^[0-9A-Z]{5}$/.test(codeOf(error) ?? '') && !isSocket(error)
}

function isSocket(error: Error): boolean {
  return SOCKETS.test(codeOf(error) ?? '')
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}
