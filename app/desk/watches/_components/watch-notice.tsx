import type { Words } from '@/lib/format/translator'
import type { ImportSummary } from '@/lib/server/watching/read-page'
import { faultWords } from './fault-words'

const DONE = [
  'added',
  'paused',
  'resumed',
  'fetched',
  'edited',
  'removed',
  'undone',
  'same',
] as const

/** What became of the form: it is watched, was tried, or was refused and why. */
export function WatchNotice({
  done,
  refused,
  tried = null,
  isKnown = false,
  words,
}: {
  done: string | undefined
  /** A fault as JSON. */
  refused: string | undefined
  tried?: ImportSummary | null
  /** It is watched already, and stays as it was. */
  isKnown?: boolean
  words: Words
}) {
  const { t } = words
  if (refused !== undefined) {
    return (
      <div className="notice measure-text my-4" role="alert">
        <p>{t(isKnown ? 'desk.watch.stays' : 'desk.watch.refused')}</p>
        <p>{faultWords(jsonIn(refused), words)}</p>
      </div>
    )
  }
  if (tried !== null) {
    return (
      <div className="notice measure-text my-4" role="status">
        <p dir="auto">{triedWords(tried, words)}</p>
        <p>
          <a href={`/desk/imports/${tried.id}`}>{t('desk.watch.tried-rows')}</a>
        </p>
      </div>
    )
  }
  const what = DONE.find((one) => one === done)
  if (what === undefined) return null
  return (
    <p className="notice measure-text my-4" role="status">
      {t(`desk.watch.done.${what}`)}
    </p>
  )
}

function triedWords(tried: ImportSummary, { t }: Words): string {
  switch (tried.state) {
    case 'queued':
    case 'running':
      return t('desk.watch.tried-running')
    case 'failed':
      return t('desk.watch.tried-failed', { message: tried.message ?? '' })
    case 'done': {
      const { accepted, duplicates, held, refused } = tried
      return t('desk.watch.tried', { accepted, duplicates, held, refused })
    }
    default:
      return tried.state satisfies never
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
