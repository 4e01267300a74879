import type { Metadata } from 'next'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import { typedOfText } from '@/lib/server/desk/typed-text'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActForm, ActHead } from '../../_components/act-page'
import { PlainField, PlainSelect } from '../../_components/plain-fields'
import '../../../statements.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.things.source') }
}

/** A source that claims, is counted or publishes. */
export default async function NewSourcePage({
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
      <ActHead title={t('desk.things.source')} parameters={parameters} words={words} />
      <ActForm act="source" submit={t('desk.form.save')}>
        <div className="desk-row">
          <PlainField name="name" label={t('desk.name')} value={typed.name} />
          <PlainField name="shortName" label={t('desk.things.shortName')} value={typed.shortName} />
          <PlainSelect
            name="kind"
            label={t('desk.things.kind')}
            value={typed.kind}
            options={ACTOR_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            any={null}
          />
          <PlainField name="country" label={t('desk.things.country')} value={typed.country} />
          <PlainField name="memberOf" label={t('desk.things.memberOf')} value={typed.memberOf} />
        </div>
      </ActForm>
    </>
  )
}
