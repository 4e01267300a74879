import { ReadingView } from '@/components/desk/reading/reading-view'
import type { FormChoices } from '@/components/desk/choices'
import { draftClaim } from '@/lib/answers/draft'
import { messagesIn, type Words } from '@/lib/format/translator'
import { openReading, type OpenReading } from '@/lib/server/desk/reading/open-reading'
import { PlainSuggestions } from './plain-suggestions'

/** An article that was given, with what the reader proposes. */
export async function ArticleReading({
  id,
  event,
  words,
  choices,
}: {
  id: string
  /** One that the address names; empty for that of the article. */
  event: string
  words: Words
  choices: FormChoices
}) {
  const { t, locale } = words
  const open = await openReading(id, event)
  if (open === null) {
    return (
      <>
        <h1 className="mt-4 mb-2">{t('desk.reading.title')}</h1>
        <p className="notice" role="status">
          {t('desk.reading.gone')} <a href="/desk/read">{t('desk.reading.title')}</a>
        </p>
      </>
    )
  }
  const { desk } = messagesIn(locale)
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.reading.title')}</h1>
      <ReadingNotice open={open} words={words} />
      <ReadingView
        id={open.id}
        text={open.text}
        begin={open.begin}
        emptyClaim={draftClaim.parse({})}
        events={open.events}
        isRecorded={open.isRecorded}
        choices={choices}
        texts={desk.reading}
        form={desk.form}
        locale={locale}
      />
      <PlainSuggestions open={open} words={words} />
    </>
  )
}

function ReadingNotice({
  open: { notice, language, isRecorded },
  words: { t, locale },
}: {
  open: OpenReading
  words: Words
}) {
  const named = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  return (
    <>
      {notice === null ? null : (
        <p className="notice" role="status">
          {t(`desk.reading.${notice.code}`, { language: named })}
        </p>
      )}
      {isRecorded ? (
        <p className="notice" role="status">
          {t('desk.reading.already')}
        </p>
      ) : null}
    </>
  )
}
