import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { LiveUpdates } from '@/app/_components/live/live-updates'
import { PrintHeader } from '@/app/_components/print-header'
import { Section } from '@/components/ui/section'
import { requestWords } from '@/lib/server/language'
import { readNewestMoment } from '@/lib/server/reading/news'
import { readSourceProfile } from '@/lib/server/reading/source-profile'
import { readActors } from '@/lib/server/reading/sources'
import { Carriers } from './_components/carriers'
import { Falls } from './_components/falls'
import { Moves } from './_components/moves'
import { SourceEvents } from './_components/source-events'
import { SourceHeader } from './_components/source-header'
import { Stances } from './_components/stances'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await requestWords()
  const profile = await readSourceProfile((await params).id, locale)
  if (profile === null) return {}
  const { name } = profile.source
  return { title: name, description: t('meta.source', { source: name }) }
}

/** One source: what it claimed where, how its figures moved, who carries it. No score, no verdict. */
export default async function SourcePage({ params }: Props) {
  const since = await readNewestMoment()
  const words = await requestWords()
  const { locale, t } = words
  const { id } = await params
  const profile = await readSourceProfile(id, locale)
  if (profile === null) notFound()
  if (profile.source.id !== id) redirect(`/sources/${profile.source.id}`)

  const { source, events } = profile
  const groups = events.flatMap(({ measures }) =>
    measures.flatMap(({ claims }) => claims.flatMap(({ claim }) => claim.group ?? [])),
  )
  const ofFalls = profile.falls.flatMap(({ claim }) => claim.group ?? [])
  const actors = await readActors([...groups, ...ofFalls], null, locale)

  return (
    <>
      <PrintHeader words={words} />
      <SourceHeader profile={profile} words={words} />
      <LiveUpdates
        scope={{ claimant: source.id }}
        title={source.name}
        since={since}
        words={words}
      />
      {events.length === 0 ? (
        <p className="notice measure-text my-6">{t('source.none')}</p>
      ) : (
        <>
          <Section id="claims" title={t('source.claims')}>
            <SourceEvents profile={profile} actors={actors} words={words} />
          </Section>
          <Section id="moves" title={t('source.moved')}>
            <Moves profile={profile} words={words} />
            <Falls falls={profile.falls} actors={actors} words={words} />
          </Section>
          <Section id="stances" title={t('source.stances')}>
            <Stances events={events} words={words} />
          </Section>
          <Section id="carriers" title={t('source.carriers')}>
            <Carriers profile={profile} words={words} />
          </Section>
        </>
      )}
      <p className="no-print small flex gap-6">
        <a href={`/api/v1/sources/${source.id}`}>{t('source.json')}</a>
        <Link prefetch={false} href="/sources">
          {t('sources.all')}
        </Link>
      </p>
    </>
  )
}
