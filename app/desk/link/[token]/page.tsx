import type { Metadata } from 'next'
import type { Words } from '@/lib/format/translator'
import { requestWords } from '@/lib/server/language'
import { readLink } from '@/lib/server/people/read-link'
import { requestNotice, type Notice } from '@/lib/server/people/page'
import { PASSWORD_LENGTH } from '@/lib/server/people/password'
import { DeskField } from '../../_components/desk-field'
import { DeskNotice } from '../../_components/desk-notice'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.link.title') }
}

/** A one-time link: looking at it uses nothing up, so that what previews links in messages does no harm. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [link, words, notice] = await Promise.all([
    readLink(token),
    requestWords(),
    requestNotice(),
  ])
  const { t } = words
  if (link === null) {
    return (
      <>
        <h1 className="mt-4 mb-2">{t('desk.link.ended')}</h1>
        <p className="measure-text mb-4">{t('desk.link.ended-help')}</p>
        <p className="apart">
          <a href="/desk/sign-in">{t('desk.sign-in')}</a>
        </p>
      </>
    )
  }
  const isFirst = link.kind === 'first'
  return (
    <>
      <h1 className="mt-4 mb-2">{t(isFirst ? 'desk.link.first' : 'desk.link.title')}</h1>
      <p className="measure-text mb-4">
        {isFirst ? t('desk.link.first-lead') : t('desk.link.lead', { email: link.email })}
      </p>
      <DeskNotice notice={notice} words={words} />
      <form method="post" action="/desk/acts/set-password" className="desk-form">
        <input type="hidden" name="token" value={token} />
        {isFirst ? <FirstFields notice={notice} words={words} /> : null}
        {isFirst ? null : (
          // For password managers: whose password it is.
          <input type="hidden" name="email" autoComplete="username" value={link.email} readOnly />
        )}
        <DeskField
          label={t('desk.password')}
          help={t('desk.link.help', { least: PASSWORD_LENGTH.least })}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={PASSWORD_LENGTH.least}
          maxLength={PASSWORD_LENGTH.most}
          required
        />
        <button className="button" type="submit">
          {t(isFirst ? 'desk.link.first-submit' : 'desk.link.submit')}
        </button>
      </form>
    </>
  )
}

function FirstFields({ notice, words: { t } }: { notice: Notice | null; words: Words }) {
  return (
    <>
      <DeskField
        label={t('desk.email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={notice?.fields?.['email'] ?? ''}
        required
      />
      <DeskField
        label={t('desk.name')}
        help={t('desk.link.name-help')}
        name="name"
        autoComplete="name"
        maxLength={80}
        defaultValue={notice?.fields?.['name'] ?? ''}
        required
      />
    </>
  )
}
