import Link from 'next/link'
import { PlaceField, placeValues } from '@/components/claims/place-field'
import { SourceFilters } from '@/components/claims/source-filters'
import { ApplyAtOnce } from '@/components/ui/apply-at-once'
import { Choice } from '@/components/ui/choice'
import { Fold } from '@/components/ui/fold'
import { MomentField } from '@/components/ui/moment-field'
import { formatCategory } from '@/lib/format/category'
import { CONVENTIONS } from '@/lib/domain/convention'
import { BASES, CATEGORIES } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { formatGroup } from '@/lib/sentences/lane'
import type { RefusedParameter } from '@/lib/url/parameters'
import type { EventPage } from '@/lib/server/reading/event-page'
import { NONE, parameterValues, placeParameter, viewHref, VIEW_PARAMETERS } from '@/lib/url/view'
import { BesideField } from './beside-field'
import { TAB_PARAMETER } from '@/lib/url/tab'
import { faultIn } from './fault'

const MOMENTS = ['publishedBy', 'knownAt', 'aboutFrom', 'at'] as const

/** Everything a reader may choose, as a plain form: it works without script and lives in the address. */
export function ViewForm({
  page,
  refused,
  words,
}: {
  page: EventPage
  refused: readonly RefusedParameter[]
  words: Words
}) {
  const { t } = words
  const { event, measure, everyone, choice, tab } = page
  const lanes = everyone?.lanes ?? []
  const actors = everyone?.actors ?? {}
  // What is chosen stays on offer where nothing fits it: a form that is sent must not lose it.
  const distinct = <T,>(values: readonly T[], chosen: T | undefined) => [
    ...new Set(chosen === undefined ? values : [...values, chosen]),
  ]
  const groups = distinct(
    lanes.map(({ group }) => group ?? NONE),
    choice.group,
  ).map((value) => ({
    value,
    label: formatGroup(value === NONE ? null : value, actors, words),
  }))
  const categories = CATEGORIES.filter(
    (category) => category === choice.category || lanes.some((lane) => lane.category === category),
  )
  const bases = BASES.filter(
    (basis) => basis === choice.basis || lanes.some((lane) => lane.basis === basis),
  )
  const places = [...new Set(lanes.map(({ place }) => placeParameter(place)))]
  const applied: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(VIEW_PARAMETERS.map((name) => [name, parameterValues(choice, name)])),
    place: placeValues(places, choice.place, words),
  }
  const moment = (name: (typeof MOMENTS)[number]) => (
    <MomentField
      name={name}
      label={t(`event.clock-${name}`)}
      value={applied[name]?.[0]}
      fault={faultIn(refused, name, words)}
    />
  )
  const hasMoment = MOMENTS.some(
    (name) => choice[name] !== undefined || refused.some(({ parameter }) => parameter === name),
  )
  const any = t('event.any')
  return (
    <form method="get" className="view-form" id="view">
      {tab === null ? null : <input type="hidden" name={TAB_PARAMETER} value={tab} />}
      <input type="hidden" name="measure" value={measure ?? ''} />
      {(['scale', 'from', 'to'] as const).map((name) =>
        choice[name] === undefined ? null : (
          <input key={name} type="hidden" name={name} value={choice[name]} />
        ),
      )}
      <Choice
        name="group"
        label={t('event.filter-group')}
        options={groups}
        chosen={choice.group}
        any={any}
      />
      <Choice
        name="category"
        label={t('event.filter-category')}
        options={categories.map((value) => ({ value, label: formatCategory(value, t) }))}
        chosen={choice.category}
        any={any}
      />
      <Choice
        name="basis"
        label={t('event.filter-basis')}
        options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))}
        chosen={choice.basis}
        any={any}
      />
      <PlaceField places={places} chosen={choice.place} isKnown={page.isPlaceKnown} words={words} />
      <BesideField page={page} words={words} />
      <SourceFilters
        sources={lanes.flatMap(({ claims }) =>
          claims().map(({ claimant, stance }) => ({ claimant, stance, claims: 1 })),
        )}
        choice={choice}
        words={words}
      />
      <Fold className="filters" summary={t('event.clocks')} open={hasMoment}>
        <div className="grid grid-cols-2 gap-3">
          {moment('publishedBy')}
          {moment('knownAt')}
          {moment('aboutFrom')}
          {moment('at')}
          <p className="small quiet col-span-full">{t('event.clock-help')}</p>
        </div>
      </Fold>
      <div className="col-span-full">
        <Choice
          name="convention"
          label={t('event.convention')}
          options={CONVENTIONS.filter((value) => value !== 'none').map((value) => ({
            value,
            label: t(`convention.${value}`),
          }))}
          chosen={choice.convention}
          any={t('convention.none')}
        />
      </div>
      <div className="col-span-full flex items-center gap-4">
        <ApplyAtOnce form="view" applied={applied} faults={refused}>
          <button className="button" type="submit">
            {t('event.apply')}
          </button>
        </ApplyAtOnce>
        <Link
          prefetch={false}
          href={viewHref(`/events/${event.id}`, { measure: measure ?? undefined })}
        >
          {t('event.reset')}
        </Link>
      </div>
    </form>
  )
}
