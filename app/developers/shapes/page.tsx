import type { Metadata } from 'next'
import Link from 'next/link'
import { requestWords } from '@/lib/server/language'
import { openApiDocument } from '@/lib/server/calls/openapi'
import { apiModel } from '../_components/api-model'
import { FieldsTable } from '../_components/fields-table'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: `${t('developers.shapes')} · ${t('developers.title')}` }
}

/** The shapes that calls take and answer with. */
export default async function ShapesPage() {
  const words = await requestWords()
  const { t } = words
  const { shapes } = apiModel(openApiDocument(), words)
  return (
    <>
      <p className="small mt-4">
        <Link prefetch={false} className="target" href="/developers">
          {t('developers.title')}
        </Link>
      </p>
      <h1 className="mb-4">{t('developers.shapes')}</h1>
      {shapes.map(({ name, fields, type }) => (
        <section key={name} id={`shape-${name}`} className="mb-8">
          <h2 className="mb-2">
            <bdi dir="ltr">{name}</bdi>
          </h2>
          {type === null ? (
            <FieldsTable title={t('developers.field')} fields={fields} words={words} />
          ) : (
            <p>{type}</p>
          )}
        </section>
      ))}
    </>
  )
}
