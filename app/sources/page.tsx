import type { Metadata } from 'next'
import Link from 'next/link'
import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { SearchForm } from '@/components/ui/search-form'
import { cursorOf } from '@/lib/server/cursor'
import { requestWords } from '@/lib/server/language'
import { readActors, readSources } from '@/lib/server/reading/sources'
import { wordsOf } from '@/lib/url/words'
import type { SearchParameters } from '@/lib/url/parameters'
import { sourceTree } from './_components/source-tree'
import { SourcesTable } from './_components/sources-table'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('sources.title'), description: t('meta.sources') }
}

/** The sources: every one with its kind, what it belongs to and the number of its claims. */
export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  const parameters = await searchParams
  const { words: q, refused } = wordsOf(parameters.q)
  const words = await requestWords()
  const { locale, t } = words
  const cursor = cursorOf(parameters.cursor, refused)
  const { sources, next } = await readSources({ q, cursor, limit: 500 }, locale)
  const wholes = await readActors(
    sources.flatMap(({ memberOf }) => memberOf ?? []),
    null,
    locale,
  )
  const more = new URLSearchParams({ ...(q === undefined ? {} : { q }), cursor: next ?? '' })

  return (
    <>
      <h1 className="mt-4 mb-2">{t('sources.title')}</h1>
      <p className="quiet measure-text">{t('sources.lead')}</p>
      <IgnoredParameters
        parameters={parameters}
        refused={refused}
        words={words}
        known={['q', 'cursor']}
      />
      <SearchForm label={t('sources.search')} value={q} submit={t('site.search')} />
      {q === undefined ? null : (
        <p className="mb-4" role="status">
          {t('sources.found', { count: sources.length, q })}{' '}
          <Link prefetch={false} href="/sources">
            {t('sources.all')}
          </Link>
        </p>
      )}
      {sources.length === 0 ? (
        q === undefined ? (
          <p className="notice measure-text">{t('sources.empty')}</p>
        ) : null
      ) : (
        <SourcesTable rows={sourceTree(sources, wholes)} count={sources.length} words={words} />
      )}
      {next === null ? null : (
        <p className="mt-4">
          <a href={`/sources?${more.toString()}`}>{t('sources.more')}</a>
        </p>
      )}
    </>
  )
}
