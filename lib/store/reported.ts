/** What a driver or the system reports. libsql's errors are no native ones, and Node's own may come from another realm. */
export interface Reported {
  readonly code: string
  readonly message: string
  /** Several at once, where each address of a host was tried. */
  readonly causes: readonly unknown[]
}

/** Null for anything that has no message. */
export function reportedBy(error: unknown): Reported | null {
  if (typeof error !== 'object' || error === null) return null
  if (!('message' in error) || typeof error.message !== 'string') return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const causes: readonly unknown[] =
    'errors' in error && Array.isArray(error.errors) ? error.errors : [error]
  return { code, message: error.message, causes }
}
