import type { Metadata } from 'next'
import type { Actor } from '@/lib/domain/actor'
import { requestWords } from '@/lib/server/language'
import { readSourceMerger, type TypedName } from '@/lib/server/desk/merger-preview'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActForm, ActHead } from '../../_components/act-page'
import { PlainField } from '../../_components/plain-fields'
import { FoundNames } from '../_components/found-names'
import { MergerForm } from '../_components/merger-form'
import '../../../statements.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.merge') }
}

/** Two sources that proved to be one: which, then what comes together, then the act. */
export default async function MergeSourcesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const parameters = await searchParams
  const words = await requestWords()
  const { t } = words
  const typed = { from: oneOf(parameters.from) ?? '', into: oneOf(parameters.into) ?? '' }
  const { from, into, preview } = await readSourceMerger(typed, words)
  return (
    <>
      <ActHead
        title={t('desk.section.merge')}
        help={t('desk.merge.sources-help')}
        parameters={parameters}
        words={words}
      />
      <ActForm act={null} submit={t('desk.merge.look')}>
        <div className="desk-row">
          <PlainField name="from" label={t('desk.merge.from')} value={typed.from} />
          <PlainField name="into" label={t('desk.merge.into')} value={typed.into} />
        </div>
        <FoundNames typed={typed.from} like={likeOf(from)} words={words} />
        <FoundNames typed={typed.into} like={likeOf(into)} words={words} />
      </ActForm>
      {preview === null ? null : (
        <MergerForm
          of="sources"
          preview={preview}
          note={oneOf(parameters.note)}
          lead={t('desk.merge.sources-lead', { from: nameOf(from), into: nameOf(into) })}
          words={words}
        >
          <input type="hidden" name="from" value={idOf(from)} />
          <input type="hidden" name="into" value={idOf(into)} />
        </MergerForm>
      )}
      <p className="small mt-4">
        <a href="/desk/statements/merge/places">{t('desk.merge.places')}</a>
      </p>
    </>
  )
}

function likeOf({ found }: TypedName<Actor>): string[] | null {
  return found === null || found.kind === 'found' ? null : found.like.map(({ name }) => name)
}

const nameOf = ({ typed, found }: TypedName<Actor>) =>
  found?.kind === 'found' ? found.one.name : typed
const idOf = ({ typed, found }: TypedName<Actor>) =>
  found?.kind === 'found' ? found.one.id : typed
