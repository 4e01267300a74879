import { ClaimantName } from '@/components/claims/claimant-name'
import { StanceTag } from '@/components/claims/stance-tag'
import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { formatDate } from '@/lib/format/date'
import { formatEnds } from '@/lib/format/ends'
import { formatQuantity } from '@/lib/format/figure'
import { formatSubject } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import {
  claimsOf,
  type MapIncident,
  type PlaceClaims,
  type SortedPlaces,
} from '@/lib/layout/map-places'
import { placeName } from '@/lib/layout/map-words'
import { viewHref } from '@/lib/url/view'
import type { EventPageContent } from './load'
import { placeId } from './load-map'

interface Props {
  readonly page: EventPageContent
  readonly sorted: SortedPlaces
  readonly letters: Readonly<Record<string, string>>
  readonly words: Words
}

/** What the map shows, as a table: each place with all its claims, then the incidents. */
export function PlacesTable({ page, sorted, letters, words }: Props) {
  const { t } = words
  const columns = [
    'table.claimant',
    'table.figure',
    'map.table-count',
    'table.as-of',
    'table.words',
  ] as const
  const mark = (key: string, isOff: boolean) =>
    isOff ? t('map.table-off') : letters[key] && t('map.letter', { letter: letters[key] })
  return (
    <table className="table table-cards mt-4" id="map-table" data-map-table>
      <caption>{t('map.table')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      {[...sorted.placed, ...sorted.unplaced].map((one) => (
        <Place
          key={one.key}
          {...{ one, page, words }}
          mark={mark(one.key, sorted.unplaced.includes(one))}
        />
      ))}
      {[...sorted.incidents, ...sorted.unplacedIncidents].map((incident) => (
        <Incident
          key={incident.id}
          {...{ incident, page, words }}
          mark={mark(incident.id, sorted.unplacedIncidents.includes(incident))}
        />
      ))}
    </table>
  )
}

function Place({
  one: { key, place, lanes },
  mark,
  page,
  words,
}: {
  one: PlaceClaims
  mark: string | undefined
  page: EventPageContent
  words: Words
}) {
  return (
    <tbody id={placeId(key)} data-place={key}>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          {placeName(place)} {mark && <span className="tag">{mark}</span>}
        </th>
      </tr>
      {lanes.flatMap((lane) =>
        claimsOf(lane).map((claim) => (
          <ClaimLine key={claim.id} {...{ claim, lane, page, words }} />
        )),
      )}
    </tbody>
  )
}

function ClaimLine({
  claim,
  lane,
  page,
  words,
}: {
  claim: ClaimAnswer
  lane: LaneAnswer
  page: EventPageContent
  words: Words
}) {
  const { locale, t } = words
  const figure = formatQuantity(claim.quantity, locale, t)
  const date = formatDate(asOfOf(claim), locale, t, 'short')
  const isEarlier = lane.history.includes(claim)
  return (
    <tr data-state={isEarlier ? 'history' : 'current'}>
      <th scope="row" className="ps-4">
        <ClaimantName actor={claim.claimant} words={words} />{' '}
        <StanceTag stance={claim.stance} words={words} />
      </th>
      <td data-label={t('table.figure')}>
        <a
          className="figure-cell"
          href={`/claims/${claim.id}`}
          aria-label={t('table.open-claim', { claimant: claim.claimant.name, figure, date })}
        >
          {figure}
        </a>{' '}
        {isEarlier ? <span className="tag">{t('table.superseded')}</span> : null}
      </td>
      <td data-label={t('map.table-count')}>
        {formatSubject({ ...lane, place: null }, page.comparison?.actors ?? {}, words)}
      </td>
      <td data-label={t('table.as-of')}>{date}</td>
      <td data-label={t('table.words')}>
        <q className="font-serif">{claim.appearances[0]?.wording ?? claim.quantity.wording}</q>
      </td>
    </tr>
  )
}

/** An incident's claims are on its own page; here are both ends of its best supported lane. */
function Incident({
  incident: { id, title, places, lane },
  mark,
  page,
  words,
}: {
  incident: MapIncident
  mark: string | undefined
  page: EventPageContent
  words: Words
}) {
  const { t } = words
  const { choice, measure } = page
  if (measure === null) return null
  const { at, publishedBy, knownAt } = choice
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">
          <a href={viewHref(`/events/${id}`, { measure, at, publishedBy, knownAt })}>{title}</a>{' '}
          <span className="tag">{t('map.incident')}</span>{' '}
          {mark && <span className="tag">{mark}</span>}
          <div className="small quiet font-normal">{places.map(placeName).join('; ')}</div>
        </th>
        <td colSpan={4}>
          {lane === null
            ? t('event.incident-silence', { measure: t(`measure.${measure}`) })
            : `${formatEnds(lane, words)}. ${t('home.support', { ...lane.support })}.`}
        </td>
      </tr>
    </tbody>
  )
}
