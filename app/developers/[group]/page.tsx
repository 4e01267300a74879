import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requestWords } from '@/lib/server/language'
import { openApiDocument } from '@/lib/server/calls/openapi'
import { apiModel } from '../_components/api-model'
import { Call } from '../_components/call'
import { groupsOf } from '../_components/groups'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ group: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: `/${(await params).group} · ${t('developers.title')}` }
}

/** The calls of one subject, from the very document that describes them to machines. */
export default async function CallsPage({ params }: Props) {
  const [{ group: name }, words] = [await params, await requestWords()]
  const { t } = words
  const { server, calls } = apiModel(openApiDocument(), words)
  const group = groupsOf(calls).find((one) => one.name === name)
  if (group === undefined) notFound()
  return (
    <>
      <p className="small mt-4">
        <Link prefetch={false} className="target" href="/developers">
          {t('developers.title')}
        </Link>
      </p>
      <h1 className="mb-4">
        <bdi dir="ltr">/{name}</bdi>
      </h1>
      <nav aria-label={t('developers.contents')} className="no-print mb-8">
        <ul className="contents-list">
          {group.calls.map(({ id, method, path }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <bdi dir="ltr">
                  {method} {path}
                </bdi>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {group.calls.map((call) => (
        <Call key={call.id} call={call} server={server} words={words} />
      ))}
    </>
  )
}
