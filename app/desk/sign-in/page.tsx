import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requestWords } from '@/lib/server/language'
import { pathWithin } from '@/lib/server/people/next-path'
import { requestNotice, requestPerson } from '@/lib/server/people/page'
import { DeskField } from '../_components/desk-field'
import { DeskNotice } from '../_components/desk-notice'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.sign-in') }
}

/** The form where nobody is signed in; whoever is goes on to where they wanted. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}) {
  const { next } = await searchParams
  const to = pathWithin(typeof next === 'string' ? next : undefined)
  if ((await requestPerson()) !== null) redirect(to)
  const [words, notice] = await Promise.all([requestWords(), requestNotice()])
  const { t } = words
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.sign-in')}</h1>
      <DeskNotice notice={notice} words={words} />
      <form method="post" action="/desk/acts/sign-in" className="desk-form">
        <input type="hidden" name="next" value={to} />
        <DeskField
          label={t('desk.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={notice?.fields?.['email'] ?? ''}
        />
        <DeskField
          label={t('desk.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <button className="button" type="submit">
          {t('desk.sign-in')}
        </button>
      </form>
      <p className="small quiet measure-text mt-6">{t('desk.sign-in-help')}</p>
    </>
  )
}
