import type { Metadata } from 'next'
import { requestWords } from '@/lib/server/language'
import { readPlaceMerger } from '@/lib/server/desk/merger-preview'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActForm, ActHead } from '../../_components/act-page'
import { PlainField, PlainSelect } from '../../_components/plain-fields'
import { FoundNames } from '../_components/found-names'
import { MergerForm } from '../_components/merger-form'
import '../../../statements.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.merge.places') }
}

/** Two places of an event that proved to be one: the event, then the two, then what comes together, then the act. */
export default async function MergePlacesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const parameters = await searchParams
  const words = await requestWords()
  const { t } = words
  const [typed = '', from = '', into = ''] = ['event', 'from', 'into'].map((name) =>
    oneOf(parameters[name]),
  )
  const { event, places, preview } = await readPlaceMerger({ event: typed, from, into }, words)
  const { found } = event
  const like =
    found === null || found.kind === 'found' ? null : found.like.map(({ title }) => title)
  const labelOf = (value: string) => places.find((place) => place.value === value)?.label ?? value
  return (
    <>
      <ActHead
        title={t('desk.merge.places')}
        help={t('desk.merge.places-help')}
        parameters={parameters}
        words={words}
      />
      <ActForm act={null} submit={t('desk.merge.look')}>
        <div className="desk-row">
          <PlainField name="event" label={t('desk.form.event')} value={typed} />
          {places.length === 0
            ? null
            : ([['from', from] as const, ['into', into] as const] as const).map(([name, value]) => (
                <PlainSelect
                  key={name}
                  name={name}
                  label={t(`desk.merge.place-${name}`)}
                  value={value}
                  options={places}
                  any={t('desk.form.not-said')}
                />
              ))}
        </div>
        <FoundNames typed={typed} like={like} words={words} />
        {found?.kind === 'found' && places.length < 2 ? (
          <p className="notice">{t('desk.merge.no-places')}</p>
        ) : null}
      </ActForm>
      {preview === null || found?.kind !== 'found' ? null : (
        <MergerForm
          of="places"
          preview={preview}
          note={oneOf(parameters.note)}
          lead={t('desk.merge.places-lead', { from: labelOf(from), into: labelOf(into) })}
          words={words}
        >
          <input type="hidden" name="event" value={found.one.id} />
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="into" value={into} />
        </MergerForm>
      )}
      <p className="small mt-4">
        <a href="/desk/statements/merge/sources">{t('desk.section.merge')}</a>
      </p>
    </>
  )
}
