/** What the keys do while a figure of the list has the focus. */
import type { KeyboardEvent } from 'react'

export type KeyAct = 'next' | 'previous' | 'accept' | 'accept-statement' | 'edit' | 'drop' | 'text'

const ACTS: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  a: 'accept',
  A: 'accept-statement',
  e: 'edit',
  d: 'drop',
  t: 'text',
}

/** Null for keys with a meaning of their own where they are pressed. */
export function keyAct(event: KeyboardEvent): KeyAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (!(event.target instanceof Element)) return null
  if (event.target.closest('input, select, textarea, summary') !== null) return null
  return ACTS[event.key] ?? null
}
