/** Answers for a snapshot that was removed: 410, with why, when, by whom in role, and how it was cited. */
import type { StoredRemoval } from '@/lib/store/removals'
import { presentRemoval } from '../snapshots/removal'
import { cacheHeaders } from '../http/caching'

const OPEN = { 'Access-Control-Allow-Origin': '*' }

export function goneJson(removal: StoredRemoval): Response {
  const { erased } = removal
  const problem = {
    type: 'about:blank',
    title: 'Removed',
    status: 410,
    detail: erased
      ? 'This snapshot was removed and its bytes were erased'
      : 'This snapshot was removed; its bytes are kept, and not served',
    removal: presentRemoval(removal),
  }
  return new Response(JSON.stringify(problem), {
    status: 410,
    headers: {
      ...OPEN,
      ...cacheHeaders('no-cache'),
      'Content-Type': 'application/problem+json',
    },
  })
}

export function gonePage(html: string, policy: string): Response {
  return new Response(html, {
    status: 410,
    headers: {
      ...OPEN,
      ...cacheHeaders('no-cache'),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    },
  })
}
