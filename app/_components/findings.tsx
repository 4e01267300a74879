import Link from 'next/link'
import { ClaimantName } from '@/components/claims/claimant-name'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/format/figure'
import { formatList, joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import type { SearchAnswer } from '@/lib/server/reading/search/search'
import { searchHref, type SearchChoice } from '@/lib/url/search'
import { EventRows } from './event-rows'
import { FoundClaim } from './found-claim'

/** What a search found: claims that answer it, those with a number close to it, then events and sources. */
export function Findings({
  search,
  choice,
  words,
}: {
  search: SearchAnswer
  choice: SearchChoice
  words: Words
}) {
  const { t } = words
  const { claims, near, total, events, sources, understood } = search
  const isAsked = choice.q !== undefined
  const measure = choice.measure ?? understood.measures[0]
  return (
    <>
      <div className="mb-4" role="status">
        {isAsked ? <Understood understood={understood} words={words} /> : null}
        <p>
          {isAsked ? claimsFound(search, words) : t('home.found', { count: events.length })}{' '}
          <Link prefetch={false} href="/">
            {t('search.all-events')}
          </Link>
        </p>
        {isAsked && total === 0 ? <WayOut search={search} choice={choice} words={words} /> : null}
      </div>
      {claims.length === 0 ? null : (
        <Section id="claims" title={t('search.claims')}>
          <ol>
            {claims.map((found) => (
              <FoundClaim key={found.claim.id} found={found} actors={search.actors} words={words} />
            ))}
          </ol>
        </Section>
      )}
      {near.length === 0 ? null : (
        <Section id="near" title={t('search.near')}>
          <p className="small quiet">{t('search.near-lead')}</p>
          <ol>
            {near.map((found) => (
              <FoundClaim key={found.claim.id} found={found} actors={search.actors} words={words} />
            ))}
          </ol>
        </Section>
      )}
      {events.length === 0 ? null : isAsked ? (
        <Section id="events" title={t('search.events')}>
          <EventRows events={events} measure={measure} words={words} heading="h3" />
        </Section>
      ) : (
        <EventRows events={events} measure={measure} words={words} />
      )}
      {sources.length === 0 ? null : (
        <Section id="sources" title={t('search.sources')}>
          <ul className="contents-list">
            {sources.map((source) => (
              <li key={source.id}>
                <a href={`/sources/${source.id}`}>
                  <ClaimantName actor={source} words={words} />
                </a>{' '}
                <span className="small quiet">
                  {t('search.source-claims', { count: source.claims ?? 0 })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function claimsFound({ claims, total, understood }: SearchAnswer, { t }: Words): string {
  const { numbers, measures, names } = understood
  if (numbers.length + measures.length + names.length === 0) return t('search.nothing-asked')
  if (total === 0) return t('search.no-claim')
  return total > claims.length
    ? t('search.claims-more', { shown: claims.length, count: total })
    : t('search.claims-found', { count: total })
}

function Understood({
  understood: { numbers, measures, names, unknown },
  words,
}: {
  understood: SearchAnswer['understood']
  words: Words
}) {
  const { locale, t } = words
  const parts = [
    ...numbers.map((number) => t('search.number', { number: formatNumber(number, locale) })),
    ...measures.map((measure) => t(`measure.${measure}`)),
    ...names.map((name) => t('quantity.verbal', { wording: name })),
  ]
  const left = unknown.map((word) => t('quantity.verbal', { wording: word }))
  return (
    <p className="small quiet">
      {parts.length === 0
        ? null
        : t('search.understood', { list: joinWith('comma', parts, words) })}{' '}
      {left.length === 0 ? null : t('search.unknown', { list: formatList(left, words, 9) })}
    </p>
  )
}

/** The same question with a part of it left out. */
function WayOut({
  search: { understood },
  choice,
  words: { locale, t },
}: {
  search: SearchAnswer
  choice: SearchChoice
  words: Words
}) {
  const { numbers, names } = understood
  // The reader's own words for a measure, since the catalogue's may be a sentence.
  const number = numbers.map((one) => formatNumber(one, locale)).join(' ')
  const measure = understood.measureWords.join(' ')
  const name = names.join(' ')
  const parts = [number, measure, name]
  const tries = parts
    .map((_, left) => parts.filter((part, index) => index !== left && part !== '').join(' '))
    .filter((q) => q !== '' && q !== parts.filter((part) => part !== '').join(' '))
  if (tries.length === 0) return null
  return (
    <p>
      {t('search.try')}{' '}
      {[...new Set(tries)].map((q, index) => (
        <span key={q}>
          {index === 0 ? null : t('list.comma')}
          <Link prefetch={false} href={searchHref({ ...choice, q })}>
            {q}
          </Link>
        </span>
      ))}
    </p>
  )
}
