/** An error as a driver or the system reports it. libsql's errors are no native ones, and Node's may come from another realm. */
export interface DriverReport {
  readonly code: string
  readonly message: string
  /** The errors behind it: several where each address of a host was tried. */
  readonly causes: readonly unknown[]
}

/** Reads an error; null for anything without a message. */
export function reportOf(error: unknown): DriverReport | null {
  if (typeof error !== 'object' || error === null) return null
  if (!('message' in error) || typeof error.message !== 'string') return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const causes: readonly unknown[] =
    'errors' in error && Array.isArray(error.errors) ? error.errors : [error]
  return { code, message: error.message, causes }
}
