import { ClaimantName } from '@/components/claims/claimant-name'
import { PublicationLink } from '@/components/claims/publication-link'
import { StanceTag } from '@/components/claims/stance-tag'
import type { FoundClaim as Found, OtherFigure } from '@/lib/answers/search-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatAsOf, formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList, joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import { formatWhose } from '@/lib/sentences/lane'
import { withdrawnAs } from '@/lib/sentences/withdrawal'

/** A claim that answers a search: its figure, who made it, in which words, where and when, and what disagrees with it. */
export function FoundClaim({
  found: { claim, event, before },
  found,
  actors,
  words,
}: {
  found: Found
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const isWithdrawn = claim.status === 'withdrawn'
  const figure = formatQuantity(claim.quantity, locale, t)
  const subject = [t(`measure.${claim.measure}`), formatWhose(claim, actors, words, false)].filter(
    (part) => part !== '',
  )
  return (
    <li className="found">
      <p className="found-figure">
        <a href={`/claims/${claim.id}`}>{isWithdrawn ? <s>{figure}</s> : figure}</a>{' '}
        {isWithdrawn ? (
          <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
        ) : null}
        {before === null ? null : (
          <span className="found-before">
            <s>{formatQuantity(before, locale, t)}</s> {t('search.before-amended')}
          </span>
        )}
        <span className="small quiet">{joinWith('comma', subject, words)}</span>
      </p>
      <div>
        <p>
          <ClaimantName actor={claim.claimant} words={words} />
          {claim.stance === null ? null : ' '}
          <StanceTag stance={claim.stance} words={words} />
          {t('list.comma')}
          {formatAsOf(claim, locale, t, 'short')}
          {' · '}
          <a href={`/events/${event.id}`}>
            <bdi>{event.title}</bdi>
          </a>
        </p>
        <Source claim={claim} words={words} />
        <Disagreement found={found} words={words} />
      </div>
    </li>
  )
}

function Source({ claim, words }: { claim: Found['claim']; words: Words }) {
  const { locale, t } = words
  const { timeZone } = claim
  const [first, ...more] = claim.appearances
  return (
    <p className="small">
      <q dir="auto" className="font-serif">
        {wordsOfFigure(claim)}
      </q>
      {first === undefined ? null : (
        <span className="quiet">
          {' — '}
          <bdi>{first.publication.publisher.name}</bdi>
          {t('list.comma')}
          <PublicationLink publication={first.publication} />
          {first.publication.publishedAt === null
            ? null
            : `${t('list.comma')}${formatDate(
                datedFrom(first.publication.publishedAt),
                locale,
                t,
                'short',
                { timeZone },
              )}`}
        </span>
      )}
      {more.length === 0 ? null : (
        <>
          {' '}
          <a href={`/claims/${claim.id}#appearances`}>
            {t('search.more-publications', { count: more.length })}
          </a>
        </>
      )}
    </p>
  )
}

function Disagreement({ found, words }: { found: Found; words: Words }) {
  const { t } = words
  const { contradictions, differences, others } = found
  const listOf = (verdict: OtherFigure['verdict'], total: number) => {
    const named = others
      .filter((other) => other.verdict === verdict)
      .map((other) => figureOf(other, words))
    if (named.length === 0) return null
    const more = total - named.length
    return more === 0
      ? formatList(named, words, named.length)
      : t('site.list-more', { list: joinWith('comma', named, words), count: more })
  }
  const [contradicting, differing] = [
    listOf('contradicts', contradictions),
    listOf('differs', differences),
  ]
  if (contradicting === null && differing === null) return null
  return (
    <p className="small found-against">
      {contradicting === null ? null : (
        <strong>{t('search.contradicts', { list: contradicting })}</strong>
      )}
      {contradicting !== null && differing !== null ? '. ' : null}
      {differing === null ? null : t('search.differs', { list: differing })}
    </p>
  )
}

function figureOf({ claimant, quantity, ...dated }: OtherFigure, { locale, t }: Words): string {
  return t('search.figure-of', {
    claimant: claimant.shortName ?? claimant.name,
    figure: formatQuantity(quantity, locale, t),
    date: formatAsOf(dated, locale, t, 'short'),
  })
}
