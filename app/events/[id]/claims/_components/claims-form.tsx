import Link from 'next/link'
import { SourceFilters } from '@/components/claims/source-filters'
import { Choice } from '@/components/ui/choice'
import { MomentField } from '@/components/ui/moment-field'
import { MEASURES } from '@/lib/domain/measure'
import { BASES, CATEGORIES } from '@/lib/domain/vocabulary'
import { formatGroup } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import { CLAIM_SORTS, orderParameter, type ClaimSort } from '@/lib/url/claims-list'
import { NONE, parameterValues, placeParameter, type RefusedParameter } from '@/lib/url/view'
import type { ClaimsPageContent } from './load'

const DATES: readonly ClaimSort[] = ['about', 'stated', 'recorded']

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
  const { event, choice, order, all, actors } = page
  const any = t('event.any')
  const groups = new Map(all.map(({ group }) => [group ?? NONE, formatGroup(group, actors, words)]))
  const places = new Map(
    all.map(({ place }) => [placeParameter(place), place?.name ?? t('event.whole-extent')]),
  )
  const among = <T extends string>(values: readonly T[], used: (value: T) => boolean) =>
    values.filter(used)
  const fields = [
    {
      name: 'measure',
      label: t('claims-page.measure'),
      options: among(MEASURES, (value) => all.some(({ measure }) => measure === value)).map(
        (value) => ({ value, label: t(`measure.${value}`) }),
      ),
    },
    { name: 'group', label: t('event.filter-group'), options: byLabel(groups) },
    {
      name: 'category',
      label: t('event.filter-category'),
      options: among(CATEGORIES, (value) => all.some(({ category }) => category === value)).map(
        (value) => ({ value, label: t(`category.${value}`) }),
      ),
    },
    { name: 'place', label: t('event.filter-place'), options: byLabel(places) },
    {
      name: 'basis',
      label: t('event.filter-basis'),
      options: among(BASES, (value) => all.some(({ basis }) => basis === value)).map((value) => ({
        value,
        label: t(`basis.${value}`),
      })),
    },
  ] as const
  return (
    <form method="get" className="search search-wide no-print">
      {fields.map(({ name, label, options }) => (
        <Choice key={name} {...{ name, label, options, any }} chosen={choice[name]} />
      ))}
      {(['publishedBy', 'aboutFrom', 'at', 'knownAt'] as const).map((name) => (
        <MomentField
          key={name}
          {...{ name }}
          label={t(`event.clock-${name}`)}
          value={parameterValues(choice, name)[0]}
          fault={refused.find(({ parameter }) => parameter === name)}
        />
      ))}
      <Choice
        name="sort"
        label={t('claims-page.sort')}
        options={CLAIM_SORTS.flatMap((sort) => sortOptions(sort, words))}
        chosen={orderParameter(order)}
        any={null}
      />
      <SourceFilters claims={all} choice={choice} words={words} />
      <div className="flex items-center gap-4">
        <button className="button" type="submit">
          {t('event.apply')}
        </button>
        <Link prefetch={false} href={`/events/${event.id}/claims`}>
          {t('claims-page.reset')}
        </Link>
      </div>
    </form>
  )
}

function sortOptions(sort: ClaimSort, { t }: Words) {
  const name = t(`claims-page.sort-${sort}`)
  const text = (direction: 'ascending' | 'descending') => {
    if (DATES.includes(sort)) return t(`claims-page.${direction}-date`, { sort: name })
    if (sort === 'figure') return t(`claims-page.${direction}`, { sort: name })
    return t(`claims-page.${direction}-name`, { sort: name })
  }
  return [
    { value: orderParameter({ sort, descending: true }), label: text('descending') },
    { value: orderParameter({ sort, descending: false }), label: text('ascending') },
  ]
}

const alphabet = new Intl.Collator('en')

function byLabel(labels: ReadonlyMap<string, string>) {
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => alphabet.compare(a.label, b.label))
}
