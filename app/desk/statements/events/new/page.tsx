import type { Metadata } from 'next'
import { typedOfText } from '@/lib/server/desk/typed-text'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActForm, ActHead } from '../../_components/act-page'
import { PlainField } from '../../_components/plain-fields'
import '../../../statements.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.things.event') }
}

const FIELDS = ['title', 'kind', 'startedOn', 'endedOn', 'timeZone', 'countries', 'parent'] as const
const LONG = ['parties', 'places', 'summary'] as const

/** An event, with its clocks, its sides, and the names under which its places are known. */
export default async function NewEventPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const parameters = await searchParams
  const words = await requestWords()
  const { t } = words
  const typed = typedOfText(oneOf(parameters.typed))
  return (
    <>
      <ActHead title={t('desk.things.event')} parameters={parameters} words={words} />
      <ActForm act="event" submit={t('desk.form.save')}>
        <div className="desk-row">
          {FIELDS.map((field) => (
            <PlainField
              key={field}
              name={field}
              label={t(`desk.things.event-${field}`)}
              value={typed[field]}
            />
          ))}
        </div>
        {LONG.map((field) => (
          <div key={field} className="field">
            <label htmlFor={field}>{t(`desk.things.event-${field}`)}</label>
            <textarea
              id={field}
              name={field}
              rows={3}
              dir="auto"
              defaultValue={typed[field] ?? ''}
            />
          </div>
        ))}
      </ActForm>
    </>
  )
}
