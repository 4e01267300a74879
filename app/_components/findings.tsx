import Link from 'next/link'
import { ClaimantName } from '@/components/claims/claimant-name'
import { Section } from '@/components/ui/section'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import type { SearchMatch, SearchAnswer } from '@/lib/server/reading/search'
import type { SearchChoice } from '@/lib/url/search'
import { EventEntry } from './event-entry'

/** What a search found: events with the reason, sources by name, claims by their words. */
export function Findings({
  search,
  choice,
  actors,
  words,
}: {
  search: SearchAnswer
  choice: SearchChoice
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { t } = words
  const { found, sources, claims } = search
  return (
    <>
      <p className="mb-4" role="status">
        {t('home.found', { count: found.length })}{' '}
        <Link prefetch={false} href="/">
          {t('home.all')}
        </Link>
      </p>
      <ul>
        {found.map((one) => (
          <li key={one.event.id} className="section pb-6">
            {choice.q === undefined ? null : (
              <p className="small quiet">
                {t('home.because', { list: formatList(reasonsOf(one, words), words, 4) })}
              </p>
            )}
            <EventEntry
              event={one.event}
              incidents={[]}
              heading="h2"
              actors={actors}
              words={words}
            />
          </li>
        ))}
      </ul>
      {sources.length === 0 ? null : (
        <Section id="sources" title={t('home.sources-found')}>
          <ul className="contents-list">
            {sources.map((source) => (
              <li key={source.id}>
                <a href={`/sources/${source.id}`}>
                  <ClaimantName actor={source} words={words} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {claims.length === 0 ? null : (
        <Section id="words" title={t('home.words-found')}>
          <Worded search={search} q={choice.q ?? ''} words={words} />
        </Section>
      )}
    </>
  )
}

/** The words of the publication that was found, which need not be the first that carried the claim. */
function wordingOf({ appearances, quantity }: ClaimAnswer, q: string): string {
  const found = appearances.find(({ wording }) => wording.toLowerCase().includes(q.toLowerCase()))
  return found?.wording ?? appearances[0]?.wording ?? quantity.wording
}

function Worded({
  search: { claims, moreClaims },
  q,
  words,
}: {
  search: SearchAnswer
  q: string
  words: Words
}) {
  const { locale, t } = words
  return (
    <>
      <ul className="measure-text grid gap-2">
        {claims.map((claim) => (
          <li key={claim.id}>
            <q className="font-serif">{wordingOf(claim, q)}</q>{' '}
            <a href={`/claims/${claim.id}`}>
              {t('changes.claim', {
                measure: t(`measure.${claim.measure}`),
                figure: formatQuantity(claim.quantity, locale, t),
                claimant: claim.claimant.name,
                date: formatAsOf(claim, locale, t, 'short'),
              })}
            </a>
          </li>
        ))}
      </ul>
      {moreClaims ? (
        <p className="small quiet mt-2">{t('home.words-more', { count: claims.length })}</p>
      ) : null}
    </>
  )
}

function reasonsOf({ byTitle, places, claimants, byWords }: SearchMatch, words: Words): string[] {
  const { t } = words
  const names = (some: readonly string[]) => formatList(some, words)
  return [
    ...(byTitle ? [t('home.by-title')] : []),
    ...(places.length === 0 ? [] : [t('home.by-place', { names: names(places) })]),
    ...(claimants.length === 0 ? [] : [t('home.by-claimant', { names: names(claimants) })]),
    ...(byWords ? [t('home.by-words')] : []),
  ]
}
