import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import { typedOfText } from '@/lib/server/desk/typed-text'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import { readWatchesPage } from '@/lib/server/watching/read-page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { FeedForm } from './_components/feed-form'
import { RemovedList } from './_components/removed-list'
import { TableForm } from './_components/table-form'
import { WatchNotice } from './_components/watch-notice'
import { WatchesTable } from './_components/watches-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.watches') }
}

/** Spreadsheets and feeds of the net: what is fetched, when, with which errors; and others to be added. */
export default async function WatchesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const parameters = await searchParams
  const [words, page] = await Promise.all([
    requestWords(),
    readWatchesPage(oneOf(parameters.tried)),
  ])
  const { t } = words
  const typed = typedOfText(oneOf(parameters.typed))
  const isFeed = typed['kind'] === 'feed'
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.section.watches')}</h1>
      <p className="measure-text mb-4">{t('desk.section.watches-means')}</p>
      <WatchNotice
        done={oneOf(parameters.done)}
        refused={oneOf(parameters.refused)}
        tried={page.tried}
        words={words}
      />
      <Section id="watches" title={t('desk.watch.all')}>
        <WatchesTable watches={page.watches} words={words} />
      </Section>
      {page.removed.length === 0 ? null : (
        <Section id="removed" title={t('desk.watch.removed-ones')}>
          <RemovedList watches={page.removed} words={words} />
        </Section>
      )}
      <Section id="table" title={t('desk.watch.add-table')}>
        <p className="measure-text mb-4">{t('desk.watch.add-table-means')}</p>
        <TableForm page={page} typed={isFeed ? {} : typed} words={words} />
      </Section>
      <Section id="feed" title={t('desk.watch.add-feed')}>
        <p className="measure-text mb-4">{t('desk.watch.add-feed-means')}</p>
        <FeedForm typed={isFeed ? typed : {}} words={words} />
      </Section>
    </>
  )
}
