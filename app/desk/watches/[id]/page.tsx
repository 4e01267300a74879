import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Instant } from '@/components/ui/instant'
import { Section } from '@/components/ui/section'
import type { WatchAnswer } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import { typedOfText } from '@/lib/server/desk/typed-text'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import { readWatchChoices } from '@/lib/server/watching/read-page'
import { WATCHES } from '@/lib/server/watching/acts'
import { readWatch } from '@/lib/server/watching/read-watch'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { EditForm } from '../_components/edit-form'
import { everyWords } from '../_components/every-choice'
import { faultWords } from '../_components/fault-words'
import { RunsTable } from '../_components/runs-table'
import { WatchActs } from '../_components/watch-acts'
import { WatchChanges } from '../_components/watch-changes'
import { WatchNotice } from '../_components/watch-notice'
import { NextFetch } from '../_components/watches-table'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.watch.one') }
}

/** One watch: how it stands, what can be changed of it, what came of it, and who changed what. */
export default async function WatchPage({ params, searchParams }: Props) {
  await requirePerson('editor')
  const [{ id }, parameters, words] = [await params, await searchParams, await requestWords()]
  const [detail, choices] = await Promise.all([readWatch(id), readWatchChoices()])
  if (detail === null) notFound()
  const { t } = words
  const { watch, runs, revisions } = detail
  const refused = oneOf(parameters.refused)
  const typed = refused === undefined ? {} : typedOfText(oneOf(parameters.typed))
  const isRemoved = watch.state === 'removed'
  return (
    <>
      <p className="mt-4 small">
        <a href={WATCHES}>{t('desk.section.watches')}</a>
      </p>
      <h1 className="mb-2 break-words">
        <bdi>{watch.name}</bdi>
      </h1>
      <Standing watch={watch} words={words} />
      <WatchNotice done={oneOf(parameters.done)} refused={refused} isKnown words={words} />
      <p className="measure-text my-4">
        {t(isRemoved ? 'desk.watch.removed-means' : 'desk.watch.remove-means')}
      </p>
      <WatchActs watch={watch} isPage words={words} />
      {isRemoved ? null : (
        <Section id="edit" title={t('desk.watch.edit')}>
          <EditForm
            watch={watch}
            choices={choices}
            seen={revisions[0]?.revision ?? 0}
            typed={typed}
            words={words}
          />
        </Section>
      )}
      {watch.kind === 'feed' ? null : (
        <Section id="runs" title={t('desk.watch.runs')}>
          <RunsTable runs={runs} words={words} />
        </Section>
      )}
      {revisions.length === 0 ? null : (
        <Section id="changes" title={t('desk.watch.changed')}>
          <WatchChanges id={watch.id} revisions={revisions} words={words} />
        </Section>
      )}
    </>
  )
}

function Standing({ watch, words }: { watch: WatchAnswer; words: Words }) {
  const { t } = words
  const { state, every, url, fetchedAt, fault, createdBy, createdAt } = watch
  const facts = [
    ['url', t('desk.watch.url'), <UrlLink key="url" url={url} />],
    ['state', t('desk.watch.state'), t(`desk.watch.${state}`)],
    ['every', t('desk.watch.every'), everyWords(String(every), t)],
    [
      'fetched',
      t('desk.watch.fetched'),
      fetchedAt === null ? t('desk.watch.never') : <Instant at={fetchedAt} words={words} />,
    ],
    ['next', t('desk.watch.next'), <NextFetch key="next" watch={watch} words={words} />],
    [
      'error',
      t('desk.watch.last-error'),
      fault === null ? t('desk.watch.no-error') : faultWords(fault, words),
    ],
    [
      'added',
      t('desk.watch.added-by', { name: createdBy }),
      <Instant key="added" at={createdAt} words={words} />,
    ],
  ] as const
  return (
    <dl className="desk-facts">
      {facts.map(([key, name, value]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function UrlLink({ url }: { url: string }) {
  return (
    <a href={url} rel="noreferrer" dir="ltr">
      {url}
    </a>
  )
}
