import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import { requestWords } from '@/lib/server/language'
import { theConfig } from '@/lib/server/open'
import { openApiDocument } from '@/lib/server/calls/openapi'
import { apiModel } from './_components/api-model'
import { Call } from './_components/call'
import { FieldsTable } from './_components/fields-table'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('developers.title'), description: t('meta.developers') }
}

const SETUP = `B=http://localhost:3000/api/v1
KEY=$(npm run --silent bysource -- \\
  key create --name "my script" --scope write)`

/** The API, call by call, from the very document that describes it to machines. */
export default async function DevelopersPage() {
  const words = await requestWords()
  const { t } = words
  const { server, calls, shapes } = apiModel(openApiDocument(), words)
  return (
    <>
      <h1 className="mt-4 mb-2">{t('developers.title')}</h1>
      <p className="lead mb-4">{t('developers.lead')}</p>
      <div className="measure-text mb-8 grid gap-3">
        <p>
          {t('developers.document')} <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
        </p>
        {theConfig().hasGallery ? (
          <p>
            {t('gallery.link')} <a href="/developers/gallery">{t('gallery.title')}</a>
          </p>
        ) : null}
        <p>{t('developers.reading')}</p>
        <p>{t('developers.errors-lead')}</p>
        <p>{t('developers.setup')}</p>
        <pre className="code">{SETUP}</pre>
      </div>
      <Section id="calls" title={t('developers.calls')}>
        <nav aria-label={t('developers.contents')} className="no-print mb-8">
          <ul className="contents-list">
            {calls.map(({ id, method, path }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  {method} {path}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {calls.map((call) => (
          <Call key={call.id} call={call} server={server} words={words} />
        ))}
      </Section>
      <Section id="shapes" title={t('developers.shapes')}>
        {shapes.map(({ name, fields, type }) => (
          <div key={name} id={`shape-${name}`} className="mb-8">
            <h3 className="mb-2">{name}</h3>
            {type === null ? (
              <FieldsTable title={t('developers.field')} fields={fields} words={words} />
            ) : (
              <p>{type}</p>
            )}
          </div>
        ))}
      </Section>
    </>
  )
}
