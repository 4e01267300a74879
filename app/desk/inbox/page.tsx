import type { Metadata } from 'next'
import Link from 'next/link'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import { readInbox } from '@/lib/server/watching/inbox'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { InboxArticles } from './_components/inbox-articles'
import { InboxImports } from './_components/inbox-imports'
import { InboxNotice } from './_components/inbox-notice'
import { InboxRows } from './_components/inbox-rows'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.inbox') }
}

/** What waits for a person: articles, rows that are gone, and what imports held. */
export default async function InboxPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const [words, inbox, parameters] = await Promise.all([requestWords(), readInbox(), searchParams])
  const { t } = words
  const { articles, articleCount, rows, rowCount, imports } = inbox
  const isEmpty = articles.length + rows.length + imports.length === 0
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.section.inbox')}</h1>
      <InboxNotice
        away={oneOf(parameters.away)}
        isBack={parameters.back !== undefined}
        words={words}
      />
      {isEmpty ? (
        <div className="measure-text">
          <p>{t('desk.inbox.empty')}</p>
          <p className="quiet">{t('desk.inbox.empty-help')}</p>
        </div>
      ) : null}
      <InboxArticles articles={articles} count={articleCount} words={words} />
      <InboxRows rows={rows} count={rowCount} words={words} />
      <InboxImports imports={imports} words={words} />
      <p className="mt-6">
        <Link prefetch={false} href="/desk/watches">
          {t('desk.section.watches')}
        </Link>
      </p>
    </>
  )
}
