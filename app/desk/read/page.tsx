import type { Metadata } from 'next'
import { inboxId } from '@/lib/server/desk/reading/find-article'
import { openReadingsOf } from '@/lib/server/desk/reading/open-readings'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { readFormChoices } from '@/lib/server/desk/form-choices'
import { ArticleForm } from './_components/article-form'
import { ArticleReading } from './_components/article-reading'
import { OpenReadings } from './_components/open-readings'
import '../statements.css'
import './reading.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.reading.title') }
}

/** An article is given here, or one that was given is worked on. */
export default async function ReadPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  const person = await requirePerson('editor')
  const parameters = await searchParams
  const [words, choices] = await Promise.all([
    requestWords(),
    requestWords().then((asked) => readFormChoices(asked)),
  ])
  const inbox = oneOf(parameters.inbox)
  const article = inbox === undefined ? oneOf(parameters.article) : inboxId(inbox)
  const event = oneOf(parameters.event) ?? ''
  if (article !== undefined)
    return <ArticleReading id={article} event={event} words={words} choices={choices} />
  const begun = await openReadingsOf(person.name)
  return (
    <>
      <ArticleForm
        event={event}
        refused={oneOf(parameters.refused)}
        address={oneOf(parameters.address) ?? ''}
        events={choices.events.map(({ label }) => label)}
        words={words}
      />
      <OpenReadings readings={begun} words={words} />
    </>
  )
}
