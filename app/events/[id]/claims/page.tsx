import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PrintHeader } from '@/app/_components/print-header'
import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { FeedLinks } from '@/components/ui/feed-links'
import { requestWords } from '@/lib/server/language'
import { readEvent } from '@/lib/server/reading/events'
import { tableAsked } from '@/lib/server/view-asked'
import { TABLE_PARAMETERS } from '@/lib/url/claims-list'
import type { SearchParameters } from '@/lib/url/parameters'
import { viewHref } from '@/lib/url/view'
import { Chosen } from './_components/chosen'
import { ClaimsForm } from './_components/claims-form'
import { ClaimsList } from './_components/claims-list'
import { Downloads } from './_components/downloads'
import { loadClaimsPage } from './_components/load'
import { Pages } from './_components/pages'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await requestWords()
  const event = await readEvent((await params).id, null, locale)
  if (event === null) return {}
  const named = { event: event.title }
  return { title: t('claims-page.title', named), description: t('meta.claims', named) }
}

/** Every claim of an event as one table: filtered, sorted, a page at a time, and to take away. */
export default async function EventClaimsPage({ params, searchParams }: Props) {
  const [{ id }, parameters] = [await params, await searchParams]
  const { choice: asked, table, refused } = tableAsked(parameters)
  const words = await requestWords()
  const page = await loadClaimsPage(id, asked, table, words)
  if (page === null) notFound()
  refused.push(...page.refused)

  const { t } = words
  const { event, choice, list } = page
  // A cursor that is one leads beyond the first rows.
  if (table.cursor !== undefined && list.offset === 0) {
    refused.push({ parameter: 'cursor', value: table.cursor, reason: 'cursor', message: '' })
  }
  const { measure, at, publishedBy, knownAt } = choice

  return (
    <>
      <PrintHeader words={words} />
      <FeedLinks title={t('changes.feed-title-event', { event: event.title })} event={event.id} />
      <p className="small mt-4">
        <Link
          prefetch={false}
          href={viewHref(`/events/${id}`, { measure, at, publishedBy, knownAt })}
        >
          {event.title}
        </Link>
      </p>
      <h1 className="mb-2">{t('claims-page.title', { event: event.title })}</h1>
      <IgnoredParameters
        parameters={parameters}
        refused={refused}
        words={words}
        known={TABLE_PARAMETERS}
      />
      <p className="lead" role="status">
        {t('claims-page.lead', { total: list.total })}
      </p>
      <ClaimsForm page={page} refused={refused} words={words} />
      <Chosen page={page} words={words} />
      {list.total === 0 ? null : (
        <>
          <Downloads page={page} words={words} />
          <ClaimsList page={page} words={words} />
          <Pages page={page} words={words} />
        </>
      )}
    </>
  )
}
