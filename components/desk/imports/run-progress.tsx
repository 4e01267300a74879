'use client'

/** How far a run is, asked for while the page is open; the page is made anew when it ends. Without script a link does that. */
import { useEffect, useState } from 'react'
import { filled } from '../texts'

const EVERY = 1_500

interface Progress {
  readonly total: number
  readonly accepted: number
  readonly duplicates: number
  readonly held: number
  readonly refused: number
}

interface Answer {
  readonly job: Progress & {
    readonly state: string
    readonly withdrawal: { readonly state: string; readonly claims: number } | null
  }
}

export function RunProgress({
  id,
  begin,
  of,
  texts,
  locale,
}: {
  id: string
  begin: Progress
  /** The run itself, or the withdrawal of all of it. */
  of: 'run' | 'withdrawal'
  texts: { readonly so: string; readonly withdrawn: string; readonly silent: string }
  locale: string
}) {
  const [counts, setCounts] = useState<Progress>(begin)
  const [claims, setClaims] = useState(0)
  const [isSilent, setSilent] = useState(false)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const reply = await fetch(`/api/v1/imports/${id}`)
      if (!reply.ok) throw new Error(`${reply.status}`)
      const { job } = (await reply.json()) as Answer // the call answers in this shape
      if (isGone) return
      setSilent(false)
      setCounts(job)
      setClaims(job.withdrawal?.claims ?? 0)
      const state = of === 'run' ? job.state : job.withdrawal?.state
      if (state === 'done' || state === 'failed') location.reload()
    }
    const timer = setInterval(() => void look().catch(() => isGone || setSilent(true)), EVERY)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [id, of])
  const number = (value: number) => value.toLocaleString(locale)
  const { total, accepted, duplicates, held, refused } = counts
  return (
    <p className="import-progress">
      <progress aria-label={texts.so} />
      <span>
        {of === 'withdrawal'
          ? filled(texts.withdrawn, { claims: number(claims) })
          : filled(texts.so, {
              total: number(total),
              accepted: number(accepted),
              duplicates: number(duplicates),
              held: number(held),
              refused: number(refused),
            })}
      </span>
      {isSilent ? <span className="quiet">{texts.silent}</span> : null}
    </p>
  )
}
