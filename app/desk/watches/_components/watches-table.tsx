import { Instant } from '@/components/ui/instant'
import type { Words } from '@/lib/format/translator'
import type { ImportSummary, WatchesPage } from '@/lib/server/watching/read-page'
import { watchPath } from '@/lib/server/watching/acts'
import { faultWords } from './fault-words'
import { outcomeWords } from './runs-table'
import { WatchActs } from './watch-acts'

type Watch = WatchesPage['watches'][number]

/** Each address with its last fetch, its last error and the next fetch. */
export function WatchesTable({ watches, words }: { watches: readonly Watch[]; words: Words }) {
  const { t } = words
  if (watches.length === 0) return <p className="quiet">{t('desk.watch.none')}</p>
  const heads = {
    name: t('desk.watch.name'),
    state: t('desk.watch.state'),
    fetched: t('desk.watch.fetched'),
    next: t('desk.watch.next'),
    error: t('desk.watch.last-error'),
    import: t('desk.watch.import'),
  }
  return (
    <table className="table table-cards">
      <caption>{t('desk.watch.caption', { count: watches.length })}</caption>
      <thead>
        <tr>
          {Object.values(heads).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {watches.map((watch) => (
          <tr key={watch.id}>
            <th scope="row">
              <a href={watchPath(watch.id)} className="break-words">
                <bdi>{watch.name}</bdi>
              </a>
            </th>
            <td data-label={heads.state}>{t(`desk.watch.${watch.state}`)}</td>
            <td data-label={heads.fetched}>
              {watch.fetchedAt === null ? (
                t('desk.watch.never')
              ) : (
                <Instant at={watch.fetchedAt} words={words} />
              )}
            </td>
            <td data-label={heads.next}>
              <NextFetch watch={watch} words={words} />
            </td>
            <td data-label={heads.error}>
              {watch.fault === null ? t('desk.watch.no-error') : faultWords(watch.fault, words)}{' '}
              {watch.failures > 1 ? t('desk.watch.failures', { count: watch.failures }) : null}
            </td>
            <td data-label={heads.import}>
              <LastImport last={watch.last} words={words} />
            </td>
            <td>
              <WatchActs watch={watch} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function NextFetch({
  watch: { state, nextAt, fetchedAt },
  words,
}: {
  watch: Pick<Watch, 'state' | 'nextAt' | 'fetchedAt'>
  words: Words
}) {
  const { t } = words
  if (state !== 'active' || nextAt === null) return t('desk.watch.next-paused')
  // What is due already is fetched within seconds.
  if (fetchedAt === null || nextAt <= fetchedAt) return t('desk.watch.next-soon')
  return <Instant at={nextAt} words={words} />
}

function LastImport({ last, words }: { last: ImportSummary | null; words: Words }) {
  if (last === null) return words.t('desk.watch.import-none')
  return (
    <a href={`/desk/imports/${last.id}`} dir="auto">
      {outcomeWords(last, words)}
    </a>
  )
}
