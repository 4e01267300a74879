import Link from 'next/link'
import { PlaceField, placeValues } from '@/components/claims/place-field'
import { SourceFilters } from '@/components/claims/source-filters'
import { ApplyAtOnce } from '@/components/ui/apply-at-once'
import { Choice } from '@/components/ui/choice'
import { Fold } from '@/components/ui/fold'
import { MomentField } from '@/components/ui/moment-field'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import {
  ALWAYS,
  DEFAULT_COLUMNS,
  DEFAULT_ORDER,
  orderParameter,
  ROWS,
  type TableChoice,
} from '@/lib/url/claims-list'
import type { RefusedParameter } from '@/lib/url/parameters'
import { parameterValues, placeParameter, VIEW_PARAMETERS, type ViewChoice } from '@/lib/url/view'
import { faultIn } from '../../_components/choices/fault'
import { ColumnChoice } from './column-choice'
import { fieldsOf, sortOptions } from './form-fields'
import type { ClaimsPageContent } from './load'

const MOMENTS = ['publishedBy', 'knownAt', 'aboutFrom', 'at'] as const

/** Every filter and the order as a plain GET form. */
export function ClaimsForm({
  page,
  refused,
  words,
}: {
  page: ClaimsPageContent
  refused: readonly RefusedParameter[]
  words: Words
}) {
  const { t } = words
  const { event, choice, table, choices } = page
  const any = t('event.any')
  const places = choices.places.map(placeParameter)
  const moment = (name: (typeof MOMENTS)[number]) => (
    <MomentField
      key={name}
      name={name}
      label={t(`event.clock-${name}`)}
      value={parameterValues(choice, name)[0]}
      fault={faultIn(refused, name, words)}
    />
  )
  const hasMoment = MOMENTS.some(
    (name) => choice[name] !== undefined || refused.some(({ parameter }) => parameter === name),
  )
  return (
    <form method="get" className="search search-wide no-print" id="table-view">
      {(['from', 'to'] as const).map((name) =>
        choice[name] === undefined ? null : (
          <input key={name} type="hidden" name={name} value={choice[name]} />
        ),
      )}
      {fieldsOf(page, words).map(({ name, label, options }) => (
        <Choice
          key={name}
          name={name}
          label={label}
          options={options}
          any={any}
          chosen={choice[name]}
        />
      ))}
      <PlaceField places={places} chosen={choice.place} isKnown={page.isPlaceKnown} words={words} />
      <Choice
        name="sort"
        label={t('claims-page.sort')}
        options={sortOptions(words)}
        chosen={orderParameter(table.order)}
        any={null}
      />
      {choices.claims > ROWS[0] || table.rows !== ROWS[0] ? (
        <Choice
          name="rows"
          label={t('claims-page.rows')}
          options={ROWS.map((rows) => ({
            value: String(rows),
            label: formatNumber(rows, words.locale),
          }))}
          chosen={String(table.rows)}
          any={null}
        />
      ) : null}
      <Fold className="filters" summary={t('event.clocks')} open={hasMoment}>
        <div className="search search-wide my-1 items-start">{MOMENTS.map(moment)}</div>
        <p className="quiet">{t('event.clock-help')}</p>
      </Fold>
      <SourceFilters sources={choices.sources} choice={choice} words={words} />
      <ColumnChoice chosen={table.columns} words={words} />
      <div className="col-span-full flex flex-wrap items-center gap-4">
        <ApplyAtOnce
          form="table-view"
          applied={{
            ...appliedIn(choice, table),
            place: placeValues(places, choice.place, words),
          }}
          faults={refused}
          unsaid={UNSAID}
        >
          <button className="button" type="submit">
            {t('event.apply')}
          </button>
        </ApplyAtOnce>
        <Link prefetch={false} href={`/events/${event.id}/claims`}>
          {t('claims-page.start')}
        </Link>
      </div>
    </form>
  )
}

/** What the fields say when they say what the address does. */
function appliedIn(choice: ViewChoice, { order, rows, columns }: TableChoice) {
  return {
    ...Object.fromEntries(VIEW_PARAMETERS.map((name) => [name, parameterValues(choice, name)])),
    sort: [orderParameter(order)],
    rows: [String(rows)],
    column: columns,
  }
}

const UNSAID = {
  sort: [orderParameter(DEFAULT_ORDER)],
  rows: [String(ROWS[0])],
  column: [ALWAYS, ...DEFAULT_COLUMNS],
}
