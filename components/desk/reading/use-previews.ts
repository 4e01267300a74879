/** What each statement of a reading would come to, asked for while it is changed: only those that changed are asked for again. */
import { useEffect, useRef, useState } from 'react'
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { StatementDraft } from './drafts'

/** A pause in typing, in ms. */
const PAUSE = 250

export interface LivePreviews {
  /** By the keys of statements, each with the draft that it is of. */
  readonly previews: ReadonlyMap<string, StatementPreview>
  /** True while the server does not answer. */
  readonly isSilent: boolean
}

export interface StatementPreview {
  readonly of: StatementDraft
  readonly answer: PreviewAnswer
}

/** The claim whose chart is drawn. */
export interface Shown {
  readonly statement: string
  readonly place: number
}

export function usePreviews(
  drafts: readonly StatementDraft[],
  shown: Shown | null,
  locale: string,
): LivePreviews {
  const [live, setLive] = useState<LivePreviews>({ previews: new Map(), isSilent: false })
  const answered = useRef(new Map<string, string>())
  const wanted = JSON.stringify(
    drafts.map((one) => ({ one, shown: shown?.statement === one.key ? shown.place : null })),
  )
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      // Written above.
      const asked = JSON.parse(wanted) as { one: StatementDraft; shown: number | null }[]
      for (const { one, shown: place } of asked) {
        const body = JSON.stringify({ draft: one.draft, shown: place })
        if (answered.current.get(one.key) === body) continue
        try {
          const answer = await previewOf(body, locale, stop.signal)
          answered.current.set(one.key, body)
          setLive((known) => ({
            previews: new Map(known.previews).set(one.key, { of: one, answer }),
            isSilent: false,
          }))
        } catch {
          if (!stop.signal.aborted) setLive((known) => ({ ...known, isSilent: true }))
          return
        }
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted, locale])
  return live
}

async function previewOf(
  body: string,
  locale: string,
  signal: AbortSignal,
): Promise<PreviewAnswer> {
  const reply = await fetch(`/api/v1/statements/preview?lang=${locale}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    signal,
  })
  if (!reply.ok) throw new Error(String(reply.status))
  // The call answers in this shape.
  return (await reply.json()) as PreviewAnswer
}
