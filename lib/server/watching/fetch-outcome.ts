/** What came of fetching a watched address, and when it is fetched again. */
import type { Watch } from '@/lib/store/watches'
import { refusalReason, type FetchRefusal } from '../fetching/refusal'

/** Why a watch brought nothing: it could not be fetched, or what came is not what was expected. */
export type WatchFault =
  | FetchRefusal
  | { readonly code: 'no-feed' }
  | { readonly code: 'empty' }
  | { readonly code: 'went-wrong' }

export type WatchOutcome =
  | {
      readonly kind: 'came'
      readonly came: Pick<Watch, 'etag' | 'lastModified' | 'digest' | 'job'>
    }
  | { readonly kind: 'unchanged' }
  /** The work on what came before is not done yet. */
  | { readonly kind: 'at-work' }
  | { readonly kind: 'fault'; readonly fault: WatchFault }

const MINUTE = 60_000
/** Nothing is left alone for longer than a day, unless it is fetched less often anyway. */
const MAX_BACK_OFF = 24 * 60 * MINUTE

/** In ms: after each failure in a row twice as long as before, and never before the server says. */
export function pauseAfter(every: number, failures: number, fault: WatchFault | null): number {
  const usual = every * MINUTE
  if (failures === 0) return usual
  const longer = Math.min(usual * 2 ** (failures - 1), Math.max(usual, MAX_BACK_OFF))
  const asked = fault?.code === 'status' ? (fault.retryAfter ?? 0) * 1000 : 0
  return Math.max(longer, Math.min(asked, MAX_BACK_OFF))
}

export function faultReason(fault: WatchFault): string {
  switch (fault.code) {
    case 'no-feed':
      return 'it is neither RSS nor Atom'
    case 'empty':
      return 'it is empty'
    case 'went-wrong':
      return 'something went wrong here'
    default:
      return refusalReason(fault)
  }
}
