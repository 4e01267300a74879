/** A reading while an editor works on it: its state, what is kept of it against a crash, and what it would come to. */
import { useMemo, useState } from 'react'
import type { ReadingState } from '@/lib/answers/reading-state'
import { useKeptText, type KeptDraft } from '../use-kept-draft'
import { draftsOf, isKept } from './drafts'
import { usePreviews, type LivePreviews } from './use-previews'

export interface ReadingWork extends LivePreviews {
  readonly state: ReadingState
  readonly change: (edit: (state: ReadingState) => ReadingState) => void
  readonly kept: KeptDraft
  readonly restore: (text: string) => void
  /** The claim that is looked at, by its key. */
  readonly current: string | null
  readonly look: (claim: string | null) => void
  readonly edited: string | null
  readonly edit: (claim: string | null) => void
}

export function useReading(
  id: string,
  begin: ReadingState,
  isRecorded: boolean,
  locale: string,
): ReadingWork {
  const [state, setState] = useState(begin)
  const [isTouched, setTouched] = useState(false)
  const [current, look] = useState<string | null>(null)
  const [edited, edit] = useState<string | null>(null)
  const kept = useKeptText(
    `bysource.reading.${id}`,
    JSON.stringify(state),
    isTouched && !isRecorded,
    !isRecorded,
  )
  const drafts = useMemo(() => draftsOf(state, isKept), [state])
  const shown = shownIn(drafts, edited)
  const live = usePreviews(drafts, shown, locale)
  const change = (make: (now: ReadingState) => ReadingState) => {
    setTouched(true)
    setState(make)
  }
  return {
    ...live,
    state,
    change,
    kept,
    restore: (text) => {
      const restored = restoredFrom(text)
      if (restored === null) kept.forget()
      else change(() => restored)
    },
    current,
    look,
    edited,
    edit,
  }
}

function shownIn(drafts: ReturnType<typeof draftsOf>, edited: string | null) {
  for (const { key, claims } of drafts) {
    const place = claims.findIndex((claim) => claim.key === edited)
    if (place >= 0) return { statement: key, place }
  }
  return null
}

function restoredFrom(text: string): ReadingState | null {
  try {
    // Written by this view, for the same article.
    const kept = JSON.parse(text) as Partial<ReadingState>
    const { document, statements, added } = kept
    if (document === undefined || statements === undefined || added === undefined) return null
    return { document, statements, added }
  } catch {
    return null
  }
}
