import type { Metadata } from 'next'
import Link from 'next/link'
import { headers } from 'next/headers'
import { Section } from '@/components/ui/section'
import { requestWords } from '@/lib/server/language'
import { theConfig } from '@/lib/server/open'
import { originOf } from '@/lib/server/origin'
import { openApiDocument } from '@/lib/server/calls/openapi'
import { apiModel } from './_components/api-model'
import { groupsOf, SHAPES } from './_components/groups'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('developers.title'), description: t('meta.developers') }
}

const setup = (address: string) => `B=${address}
KEY=$(npm run --silent bysource -- \\
  key create --name "my script" \\
  --scope write)`

/** What the API is and every call of it, each a link to the page of its group. */
export default async function DevelopersPage() {
  const words = await requestWords()
  const { t } = words
  const { server, calls } = apiModel(openApiDocument(), words)
  const address = `${originOf(await headers())}${server}`
  return (
    <>
      <h1 className="mt-4 mb-2">{t('developers.title')}</h1>
      <p className="quiet measure-text mb-4">{t('developers.lead')}</p>
      <div className="measure-text mb-8 grid gap-3">
        <p>
          {t('developers.address')}{' '}
          <code className="call" dir="ltr">
            {address}
          </code>
        </p>
        <p>
          {t('developers.document')}{' '}
          <a href="/api/v1/openapi.json">
            <bdi dir="ltr">/api/v1/openapi.json</bdi>
          </a>
        </p>
        {theConfig().hasGallery ? (
          <p>
            {t('gallery.link')}{' '}
            <Link prefetch={false} href="/developers/gallery">
              {t('gallery.title')}
            </Link>
          </p>
        ) : null}
        <p>{t('developers.reading')}</p>
        <p>{t('developers.errors-lead')}</p>
        <p>{t('developers.setup')}</p>
        <pre className="code">{setup(address)}</pre>
      </div>
      <Section id="calls" title={t('developers.calls')}>
        {groupsOf(calls).map(({ name, calls: some }) => (
          <section key={name} className="mb-6" aria-labelledby={`group-${name}`}>
            <h3 id={`group-${name}`} className="mb-2">
              <a className="target" href={`/developers/${name}`}>
                <code>/{name}</code>
              </a>
            </h3>
            <ul className="contents-list">
              {some.map(({ id, method, path, summary }) => (
                <li key={id}>
                  <a href={`/developers/${name}#${id}`}>
                    <bdi dir="ltr">
                      {method} {path}
                    </bdi>
                  </a>{' '}
                  <span className="quiet" lang="en" dir="ltr">
                    {summary}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Section>
      <p>
        <a className="target" href={SHAPES}>
          {t('developers.shapes')}
        </a>
      </p>
    </>
  )
}
