/** What the draft would come to, asked for while it is typed. */
import { useEffect, useState } from 'react'
import type { Draft } from '@/lib/answers/draft'
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'

/** A pause in typing, in ms. */
const PAUSE = 250

export interface LivePreview {
  readonly preview: PreviewAnswer | null
  /** True while the server does not answer. */
  readonly isSilent: boolean
}

export function usePreview(
  draft: Draft,
  shown: number | null,
  locale: string,
  first: PreviewAnswer | null,
): LivePreview {
  const [live, setLive] = useState<LivePreview>({ preview: first, isSilent: false })
  const body = JSON.stringify({ draft, shown })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      try {
        const reply = await fetch(`/api/v1/statements/preview?lang=${locale}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
          signal: stop.signal,
        })
        if (!reply.ok) throw new Error(String(reply.status))
        // The call answers in this shape.
        setLive({ preview: (await reply.json()) as PreviewAnswer, isSilent: false })
      } catch {
        if (!stop.signal.aborted) setLive((known) => ({ ...known, isSilent: true }))
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [body, locale])
  return live
}
