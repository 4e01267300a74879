import type { Metadata } from 'next'
import Link from 'next/link'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { claimPath } from '@/lib/server/desk/claim-acts'
import { readDeskClaims } from '@/lib/server/desk/read-claims'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import '../statements.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.claims') }
}

/** The claims as an editor looks for them, each with a way to its revisions. */
export default async function DeskClaimsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const q = oneOf((await searchParams).q) ?? ''
  const [words, claims] = await Promise.all([requestWords(), readDeskClaims(q)])
  const { locale, t } = words
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.section.claims')}</h1>
      <form method="get" className="search no-print" role="search">
        <label className="field">
          {t('desk.claims.search')}
          <input type="search" name="q" defaultValue={q} maxLength={200} />
        </label>
        <button className="button" type="submit">
          {t('desk.claims.find')}
        </button>
      </form>
      <table className="table table-cards">
        <caption>{t(q === '' ? 'desk.claims.newest' : 'desk.claims.found')}</caption>
        <thead>
          <tr>
            {(['claimant', 'figure', 'words', 'as-of'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <th scope="row">
                <bdi>{claim.claimant.name}</bdi>
              </th>
              <td data-label={t('table.figure')}>
                <Link prefetch={false} href={claimPath(claim.id)}>
                  {t(`measure.${claim.measure}`)}
                  {t('list.comma')}
                  {formatQuantity(claim.quantity, locale, t)}
                </Link>
                {claim.status === 'withdrawn' ? (
                  <>
                    {' '}
                    <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
                  </>
                ) : null}
              </td>
              <td data-label={t('table.words')}>
                <q dir="auto">{claim.quantity.wording}</q>
              </td>
              <td data-label={t('table.as-of')}>{formatAsOf(claim, locale, t, 'short')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
