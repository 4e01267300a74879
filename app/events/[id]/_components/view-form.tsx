import Link from 'next/link'
import { CONVENTIONS } from '@/lib/domain/convention'
import { BASES, CATEGORIES } from '@/lib/domain/vocabulary'
import { formatGroup } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import { NONE, placeParameter, viewHref } from '@/lib/url/view'
import { ApplyAtOnce } from './apply-at-once'
import type { EventPageContent } from './load'

interface Option {
  readonly value: string
  readonly label: string
}

/** Everything a reader may choose, as a plain form: it works without script and lives in the address. */
export function ViewForm({ page, words }: { page: EventPageContent; words: Words }) {
  const { t } = words
  const { event, measure, comparison, choice } = page
  const lanes = comparison?.lanes ?? []
  const actors = comparison?.actors ?? {}
  const distinct = <T,>(values: readonly T[]) => [...new Set(values)]
  const groups = distinct(lanes.map(({ group }) => group)).map((group) => ({
    value: group ?? NONE,
    label: formatGroup(group, actors, words),
  }))
  const categories = CATEGORIES.filter((category) =>
    lanes.some((lane) => lane.category === category),
  )
  const bases = BASES.filter((basis) => lanes.some((lane) => lane.basis === basis))
  const places = distinct(lanes.map(({ place }) => placeParameter(place))).map((value) => ({
    value,
    label: value === NONE ? t('event.whole-extent') : value.replace('|', ', '),
  }))

  return (
    <form method="get" className="grid grid-cols-2 gap-3 lg:grid-cols-1" id="view">
      <h2 className="col-span-full text-base">{t('event.view')}</h2>
      <input type="hidden" name="measure" value={measure ?? ''} />
      {choice.scale === undefined ? null : (
        <input type="hidden" name="scale" value={choice.scale} />
      )}
      <Choice
        name="group"
        label={t('event.filter-group')}
        options={groups}
        chosen={choice.group}
        any={t('event.any')}
      />
      <Choice
        name="category"
        label={t('event.filter-category')}
        options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        chosen={choice.category}
        any={t('event.any')}
      />
      <Choice
        name="basis"
        label={t('event.filter-basis')}
        options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))}
        chosen={choice.basis}
        any={t('event.any')}
      />
      <Choice
        name="place"
        label={t('event.filter-place')}
        options={places}
        chosen={choice.place}
        any={t('event.any')}
      />
      <Clock name="publishedBy" label={t('event.clock-publishedBy')} value={choice.publishedBy} />
      <Clock name="at" label={t('event.clock-at')} value={choice.at} />
      <Clock name="knownAt" label={t('event.clock-knownAt')} value={choice.knownAt} />
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
      <p className="small quiet col-span-full">{t('event.clock-help')}</p>
      <div className="col-span-full flex items-center gap-4">
        <ApplyAtOnce form="view">
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

function Choice({
  name,
  label,
  options,
  chosen,
  any,
}: {
  name: string
  label: string
  options: readonly Option[]
  chosen: string | undefined
  any: string
}) {
  if (options.length === 0) return null
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A clock as text: a date, or an instant in UTC; the server reads both and refuses others by name. */
function Clock({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="field">
      {label}
      <input
        name={name}
        defaultValue={value?.replace('T23:59:59.999Z', '') ?? ''}
        placeholder="2023-09-20"
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  )
}
