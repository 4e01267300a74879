import type { ClaimAnswer, ComparisonAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import type { Measure } from '@/lib/domain/measure'
import { formatDate } from '@/lib/format/date'
import { formatEnds } from '@/lib/format/ends'
import { formatQuantity } from '@/lib/format/figure'
import { formatSubject } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import {
  claimsOf,
  placeId,
  type MapIncident,
  type PlaceClaims,
  type SortedPlaces,
} from '@/lib/layout/map-places'
import { placeName } from '@/lib/layout/map-words'
import { viewHref, type ViewChoice } from '@/lib/url/view'
import { ClaimantName } from './claimant-name'
import { StanceTag } from './stance-tag'

/** What every row needs. */
interface Shared {
  readonly measure: Measure
  readonly actors: ComparisonAnswer['actors']
  /** Of the view: an incident is shown at the same moment. */
  readonly clocks: Pick<ViewChoice, 'at' | 'publishedBy' | 'knownAt'>
  readonly words: Words
}

interface Props extends Shared {
  readonly sorted: SortedPlaces
  /** By key, those on the map that a letter stands for. */
  readonly letters: Readonly<Record<string, string>>
}

/** What the map shows, as a table: each place with all its claims, then the incidents. */
export function PlacesTable({ sorted, letters, ...shared }: Props) {
  const { t } = shared.words
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
          {...{ ...shared, one }}
          mark={mark(one.key, sorted.unplaced.includes(one))}
        />
      ))}
      {[...sorted.incidents, ...sorted.unplacedIncidents].map((incident) => (
        <Incident
          key={incident.id}
          {...{ ...shared, incident }}
          mark={mark(incident.id, sorted.unplacedIncidents.includes(incident))}
        />
      ))}
    </table>
  )
}

function Place({
  one: { key, place, lanes },
  mark,
  ...shared
}: Shared & { one: PlaceClaims; mark: string | undefined }) {
  return (
    <tbody id={placeId(key)} data-place={key}>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          {placeName(place)} {mark && <span className="tag">{mark}</span>}
        </th>
      </tr>
      {lanes.flatMap((lane) =>
        claimsOf(lane).map((claim) => <ClaimLine key={claim.id} {...{ ...shared, claim, lane }} />),
      )}
    </tbody>
  )
}

function ClaimLine({
  claim,
  lane,
  actors,
  words,
}: Shared & { claim: ClaimAnswer; lane: LaneAnswer }) {
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
        {formatSubject({ ...lane, place: null }, actors, words)}
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
  measure,
  clocks: { at, publishedBy, knownAt },
  words,
}: Shared & { incident: MapIncident; mark: string | undefined }) {
  const { t } = words
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
