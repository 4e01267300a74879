import { ColumnHeads } from '@/components/ui/column-heads'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { byKindThenValue } from '@/lib/charts/drawing/order'
import { drawnPlaces } from '@/lib/charts/map/map-drawn'
import {
  placeId,
  type MapIncident,
  type PlaceClaims,
  type SortedPlaces,
} from '@/lib/charts/map/map-places'
import { placeName } from '@/lib/charts/map/map-words'
import type { Measure } from '@/lib/domain/measure'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { formatSubject } from '@/lib/sentences/lane'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import { placeParameter, viewHref, type ViewChoice } from '@/lib/url/view'
import { ClaimantName } from './claimant-name'
import { RestOfTable } from './rest-of-table'
import { StanceTag } from './stance-tag'

/** What every row needs. */
interface Shared {
  readonly measure: Measure
  readonly actors: ComparisonAnswer['actors']
  /** The clocks of the view: an incident is shown at the same moment. */
  readonly clocks: Pick<ViewChoice, 'at' | 'publishedBy' | 'knownAt'>
  /** The address of all claims, of a place where one is given; left out where all are to be shown. */
  readonly all?: (place?: string) => string
  readonly words: Words
}

interface Props extends Shared {
  readonly sorted: SortedPlaces
  /** By key, those on the map that a letter stands for. */
  readonly letters: Readonly<Record<string, string>>
}

/** Claims about one place in one page; the full table of the event's claims has the others. */
const MAX_CLAIMS = 12

/** What the map shows, as a table: each place with its claims, then the incidents. */
export function PlacesTable({ sorted: everything, letters, ...shared }: Props) {
  const { all, words } = shared
  const { t } = words
  const sorted = all === undefined ? everything : drawnPlaces(everything)
  const columns = [
    'table.claimant',
    'table.figure',
    'map.table-count',
    'table.as-of',
    'table.words',
  ] as const
  const mark = (key: string, isOff: boolean) =>
    isOff ? t('map.table-off') : letters[key] && t('map.letter', { letter: letters[key] })
  const places = [...sorted.placed, ...sorted.unplaced]
  return (
    <>
      <table className="table table-cards mt-4" id="map-table" data-map-table>
        <caption>{t('map.table')}</caption>
        <ColumnHeads names={columns.map((column) => t(column))} />
        {places.map((one) => (
          <Place
            key={one.key}
            {...shared}
            one={one}
            mark={mark(one.key, sorted.unplaced.includes(one))}
          />
        ))}
        {[...sorted.incidents, ...sorted.unplacedIncidents].map((incident) => (
          <Incident
            key={incident.id}
            {...shared}
            incident={incident}
            mark={mark(incident.id, sorted.unplacedIncidents.includes(incident))}
          />
        ))}
      </table>
      <RestOfTable
        rule="places"
        shown={places.length}
        all={everything.placed.length + everything.unplaced.length}
        href={all?.() ?? ''}
        words={words}
      />
    </>
  )
}

function Place({
  one: { key, place, lanes },
  mark,
  ...shared
}: Shared & { one: PlaceClaims; mark: string | undefined }) {
  const { all, words } = shared
  const { shown, left } = shownOf(lanes, all === undefined ? Infinity : MAX_CLAIMS)
  return (
    <tbody id={placeId(key)} data-place={key}>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          {placeName(place)} {mark && <span className="tag">{mark}</span>}
        </th>
      </tr>
      {shown.map((one) => (
        <ClaimLine key={one.claim.id} {...shared} {...one} />
      ))}
      {left === 0 ? null : (
        <tr>
          <td className="ps-4" colSpan={5}>
            <a href={all?.(placeParameter(place))}>{words.t('map.table-more', { count: left })}</a>
          </td>
        </tr>
      )}
    </tbody>
  )
}

interface ShownClaim {
  readonly claim: ClaimAnswer
  readonly lane: LaneView
  readonly state: 'current' | 'history' | 'withdrawn'
}

/** Lane by lane, current claims before earlier and withdrawn ones; of very many the current ones of the first lanes. */
function shownOf(lanes: readonly LaneView[], most: number) {
  const all = lanes.reduce(
    (sum, { counts }) => sum + counts.current + counts.history + counts.withdrawn,
    0,
  )
  const shown: ShownClaim[] = []
  for (const lane of lanes) {
    if (shown.length >= most) break
    shown.push(...inOrder(lane.claims(), lane, 'current'))
    if (all <= most) shown.push(...inOrder(lane.history(), lane, 'history'))
    // A place with nothing else is shown with what was withdrawn there.
    if (all <= most || lane.counts.current === 0) {
      shown.push(...inOrder(lane.withdrawn(), lane, 'withdrawn'))
    }
  }
  return { shown: shown.slice(0, most), left: all - Math.min(shown.length, most) }
}

const inOrder = (claims: readonly ClaimAnswer[], lane: LaneView, state: ShownClaim['state']) =>
  claims.toSorted(byKindThenValue).map((claim): ShownClaim => ({ claim, lane, state }))

function ClaimLine({ claim, lane, state, actors, words }: Shared & ShownClaim) {
  const { locale, t } = words
  const figure = formatQuantity(claim.quantity, locale, t)
  const date = formatAsOf(claim, locale, t, 'short')
  return (
    <tr data-state={state}>
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
        {state === 'history' ? <span className="tag">{t('table.superseded')}</span> : null}
        {state === 'withdrawn' ? (
          <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
        ) : null}
      </td>
      <td data-label={t('map.table-count')}>
        {formatSubject({ ...lane, place: null }, actors, words)}
      </td>
      <td data-label={t('table.as-of')}>{date}</td>
      <td data-label={t('table.words')}>
        <q className="font-serif">{wordsOfFigure(claim)}</q>
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
