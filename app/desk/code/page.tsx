import type { Metadata } from 'next'
import { requestWords } from '@/lib/server/language'
import { pathWithin } from '@/lib/server/people/next-path'
import { requestNotice } from '@/lib/server/people/page'
import { oneOf } from '@/lib/url/words'
import type { SearchParameters } from '@/lib/url/parameters'
import { DeskField } from '../_components/desk-field'
import { DeskNotice } from '../_components/desk-notice'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.code.title') }
}

/** The second question of signing in. Whoever comes here without the first is led back to it by the act. */
export default async function CodePage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  const to = pathWithin(oneOf((await searchParams).next))
  const [words, notice] = await Promise.all([requestWords(), requestNotice()])
  const { t } = words
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.code.title')}</h1>
      <p className="measure-text mb-4">{t('desk.code.lead')}</p>
      <DeskNotice notice={notice} words={words} />
      <form method="post" action="/desk/acts/code" className="desk-form">
        <input type="hidden" name="next" value={to} />
        <DeskField
          label={t('desk.code.code')}
          help={t('desk.code.code-help')}
          name="code"
          autoComplete="one-time-code"
          maxLength={40}
          autoFocus
          required
        />
        <button className="button" type="submit">
          {t('desk.sign-in')}
        </button>
      </form>
      <p className="small apart mt-6">
        <a href="/desk/sign-in">{t('desk.code.again')}</a>
      </p>
    </>
  )
}
