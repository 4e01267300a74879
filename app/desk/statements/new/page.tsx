import type { Metadata } from 'next'
import Link from 'next/link'
import { StatementForm } from '@/components/desk/statement-form'
import { draftClaim, draftInput } from '@/lib/answers/draft'
import { messagesIn } from '@/lib/format/translator'
import { draftOfText } from '@/lib/server/desk/draft'
import { previewDraft } from '@/lib/server/desk/preview'
import { readFormChoices } from '@/lib/server/desk/form-choices'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import '../../statements.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.form.title') }
}

/** A new statement: the form with what was typed so far, and what that would come to. */
export default async function NewStatementPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  const person = await requirePerson('editor')
  const parameters = await searchParams
  const [text, event, saved, known] = ['draft', 'event', 'saved', 'known'].map((name) =>
    oneOf(parameters[name]),
  )
  const given = text === undefined ? null : draftOfText(text)
  const begin = given ?? draftInput.parse({ event: event ?? '' })
  const emptyClaim = draftClaim.parse({})
  const draft = { ...begin, claims: begin.claims.length === 0 ? [emptyClaim] : begin.claims }
  const wasSent = parameters.checked !== undefined
  const words = await requestWords()
  const { t, locale } = words
  const [choices, first] = await Promise.all([
    readFormChoices(words),
    given === null ? null : previewDraft(draft, person.name, words, wasSent ? 'all' : null),
  ])
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.form.title')}</h1>
      <p className="measure-text quiet mb-4">{t('desk.form.lead')}</p>
      {parameters.refused === undefined ? null : (
        <p className="notice" role="alert">
          {t('desk.form.refused')}
        </p>
      )}
      {parameters.warned === undefined ? null : (
        <p className="notice" role="alert">
          {t('desk.form.warned')}
        </p>
      )}
      {saved === undefined && known === undefined ? null : (
        <p className="notice" role="status">
          {t(saved === undefined ? 'desk.form.known' : 'desk.form.saved')}{' '}
          {(saved ?? known ?? '').split(' ').map((id, index) => (
            <Link
              key={id}
              prefetch={false}
              href={`/claims/${encodeURIComponent(id)}`}
              className="me-2"
            >
              {t('desk.form.claim', { number: index + 1 })}
            </Link>
          ))}{' '}
          {t('desk.form.next')}
        </p>
      )}
      <StatementForm
        key={text ?? ''}
        begin={draft}
        emptyClaim={emptyClaim}
        first={first}
        choices={choices}
        texts={messagesIn(locale).desk.form}
        locale={locale}
        wasSent={wasSent}
        isFresh={given === null}
      />
    </>
  )
}
