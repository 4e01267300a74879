import { Instant } from '@/components/ui/instant'
import type { WatchDetail } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import { importPath } from '@/lib/server/desk/imports/paths'

type Run = WatchDetail['runs'][number]

/** Each import that a watch brought, the newest first: they stay readable when it is watched no more. */
export function RunsTable({ runs, words }: { runs: readonly Run[]; words: Words }) {
  const { t } = words
  if (runs.length === 0) return <p className="quiet">{t('desk.watch.import-none')}</p>
  return (
    <table className="table table-cards">
      <caption>{t('desk.import.caption', { count: runs.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.import.at')}</th>
          <th scope="col">{t('desk.import.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <a href={importPath(run.id)}>
                <Instant at={run.createdAt} words={words} />
              </a>
            </th>
            <td data-label={t('desk.import.outcome')} dir="auto">
              {outcomeWords(run, words)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function outcomeWords(
  run: Pick<Run, 'state' | 'accepted' | 'held' | 'refused' | 'message'> &
    Partial<Pick<Run, 'withdrawal'>>,
  { t }: Words,
): string {
  const { state, accepted, held, refused, message, withdrawal } = run
  switch (state) {
    case 'queued':
    case 'running':
      return t('desk.watch.import-running')
    case 'failed':
      return t('desk.watch.import-failed', { message: message ?? '' })
    case 'done': {
      const counts = t('desk.watch.import-counts', { accepted, held, refused })
      if (withdrawal?.status !== 'withdrawn') return counts
      return [counts, t('desk.import.stage.withdrawn')].join(t('list.comma'))
    }
    default:
      return state satisfies never
  }
}
