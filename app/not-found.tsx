import type { Metadata } from 'next'
import Link from 'next/link'
import { SearchForm } from '@/components/ui/search-form'
import { requestWords } from '@/lib/server/language'
import { theConfig } from '@/lib/server/open'
import { readEvents } from '@/lib/server/reading/events'

const MAX_EVENTS = 6

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('error.not-found'), description: t('error.not-found-help') }
}

/** Nothing at this address: what that means, and two ways on. */
export default async function NotFound() {
  const { locale, t } = await requestWords()
  // On a private installation, nothing recorded is named to whoever mistypes an address.
  const { events } = theConfig().isPrivate
    ? { events: [] }
    : await readEvents({ limit: MAX_EVENTS }, locale)
  return (
    <div className="py-8">
      <h1 className="mb-4">{t('error.not-found')}</h1>
      <p className="measure-text mb-4">{t('error.not-found-help')}</p>
      <SearchForm
        action="/"
        label={t('error.search-label')}
        value={undefined}
        submit={t('error.search')}
      />
      {events.length === 0 ? null : (
        <>
          <h2 className="mt-6 mb-2">{t('error.latest')}</h2>
          <ul className="grid gap-1">
            {events.map(({ id, title }) => (
              <li key={id} className="apart">
                <Link prefetch={false} href={`/events/${id}`}>
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="apart mt-6">
        <Link prefetch={false} href="/">
          {t('error.to-events')}
        </Link>
      </p>
    </div>
  )
}
