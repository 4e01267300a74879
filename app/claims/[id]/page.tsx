import type { Metadata } from 'next'
import Link from 'next/link'
import { headers } from 'next/headers'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { actorsOfScope } from '@/lib/domain/scope'
import { notFound } from 'next/navigation'
import { PrintHeader } from '@/app/_components/print-header'
import { DEFAULT_LOCALE } from '@/lib/format/locale'
import { Evidence } from '@/components/claims/evidence'
import { StanceTag } from '@/components/claims/stance-tag'
import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/charts/coverage/coverage-cells'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import { IgnoredParameters } from '@/components/claims/ignored-parameters'
import { requestWords } from '@/lib/server/language'
import { originOf } from '@/lib/server/origin'
import { readClaim } from '@/lib/server/reading/claim'
import { readEvent } from '@/lib/server/reading/events'
import { readActors } from '@/lib/server/reading/sources'
import { citationsOfClaim } from '@/lib/server/snapshots/cite/citations'
import { viewAsked } from '@/lib/server/view-asked'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import type { SearchParameters } from '@/lib/url/parameters'
import { viewHref } from '@/lib/url/view'
import { BesideOthers } from './_components/beside-others'
import { ClaimFacts } from './_components/claim-facts'
import { CiteClaim } from './_components/cite-claim'
import { Lineage } from './_components/lineage'
import { Revisions } from './_components/revisions'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await requestWords()
  const { locale, t } = words
  const detail = await readClaim((await params).id, null, locale)
  if (detail === null) return {}
  const { claim } = detail
  const measure = t(`measure.${claim.measure}`)
  const [event, actors] = await Promise.all([
    readEvent(claim.event, null, locale),
    readActors(actorsOf(claim), null, locale),
  ])
  return {
    title: t('claim.title', { measure, claimant: claim.claimant.name }),
    description: t('meta.claim', {
      measure,
      claimant: claim.claimant.name,
      event: event?.title ?? claim.event,
      figure: formatQuantity(claim.quantity, locale, t),
      subject: formatCounted(claim, actors, words),
      date: formatAsOf(claim, locale, t),
    }),
  }
}

/** The actors that the words about a claim name beside its claimant. */
function actorsOf({ group, citing, scope }: ClaimAnswer): string[] {
  return [...(group === null ? [] : [group]), ...citing, ...actorsOfScope(scope)]
}

/** Everything about one claim: words, claimant, relays, publications, revisions, contradictions. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const [{ id }, parameters] = [await params, await searchParams]
  const { choice, refused } = viewAsked(parameters)
  const { knownAt = null } = choice
  const words = await requestWords()
  const { locale, t } = words
  const detail = await readClaim(id, knownAt, locale)
  if (detail === null) notFound()

  const { claim, appearances } = detail
  const [event, actors] = await Promise.all([
    readEvent(claim.event, knownAt, locale),
    readActors(actorsOf(claim), knownAt, locale),
  ])
  // A large figure without its people would be read as that of all.
  const counted = formatCounted(claim, actors, words)
  const whole = claim.partOf === null ? null : await readClaim(claim.partOf, knownAt, locale)
  const wording = wordsOfFigure(claim)
  // A citation is taken into English lists, with the names as they were recorded.
  const cited = locale === DEFAULT_LOCALE ? detail : await readClaim(id, knownAt)
  const address = `${originOf(await headers())}/claims/${id}?knownAt=${claim.recordedAt}`

  return (
    <article>
      <PrintHeader words={words} />
      <p className="small mt-4">
        <Link
          prefetch={false}
          href={viewHref(`/events/${claim.event}`, { measure: claim.measure })}
        >
          <bdi>{event?.title ?? claim.event}</bdi>
        </Link>
      </p>
      <IgnoredParameters
        parameters={parameters}
        refused={refused}
        words={words}
        known={Object.keys(parameters)}
      />
      <header className="mb-8 mt-2 grid gap-3">
        <h1>
          {t('claim.title', {
            measure: t(`measure.${claim.measure}`),
            claimant: claim.claimant.name,
          })}
        </h1>
        {claim.status === 'withdrawn' ? (
          <p className="notice measure-text">{t(`claim.${withdrawnAs(claim)}`)}</p>
        ) : null}
        <p className="lead">
          <strong className="text-3xl">{formatQuantity(claim.quantity, locale, t)}</strong>
          {t('list.comma')}
          <strong>{counted}</strong>
          {whole === null ? null : (
            <>
              {t('list.comma')}
              <a href={`/claims/${whole.claim.id}`}>
                {t('table.part-of', { whole: formatQuantity(whole.claim.quantity, locale, t) })}
              </a>
            </>
          )}
          {t('list.comma')}
          {t('claim.about', { date: formatAsOf(claim, locale, t) })}
        </p>
        <p className="lead">
          <q dir="auto">{wording}</q>{' '}
          <span className="quiet font-sans text-base">
            <a className="target" href={`/sources/${claim.claimant.id}`}>
              <bdi>{claim.claimant.name}</bdi>
            </a>{' '}
            <StanceTag stance={claim.stance} words={words} />
          </span>
        </p>
        <p className="small">
          <a className="target" href="#cite">
            {t('claim.cite')}
          </a>
        </p>
      </header>
      <Section id="verdicts" title={t('claim.verdicts')}>
        <BesideOthers verdicts={detail.verdicts} words={words} />
      </Section>
      <Section id="facts" title={t('claim.facts')}>
        <ClaimFacts claim={claim} actors={actors} words={words} />
      </Section>
      <Lineage claim={claim} appearances={appearances} words={words} />
      <Section id="appearances" title={t('claim.appearances')}>
        <p className="quiet mb-3">
          {t('claim.appearances-count', { publications: appearances.length })}
        </p>
        <Evidence appearances={appearances} timeZone={claim.timeZone} words={words} />
      </Section>
      <Section id="revisions" title={t('claim.revisions')}>
        <Revisions claim={claim} revisions={detail.revisions} words={words} />
      </Section>
      {cited === null ? null : (
        <Section id="cite" title={t('claim.cite')}>
          <CiteClaim
            citations={citationsOfClaim(cited.claim, { timeZone: cited.claim.timeZone ?? null })}
            address={address}
            words={words}
          />
        </Section>
      )}
      <p className="small">
        <a href={`/api/v1/claims/${claim.id}`}>{t('claim.json')}</a>
      </p>
    </article>
  )
}
