import type { Option } from '@/components/ui/choice'
import { formatCategory } from '@/lib/format/category'
import { MEASURES } from '@/lib/domain/measure'
import { BASES, CATEGORIES } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'
import { formatGroup } from '@/lib/sentences/lane'
import { CLAIM_SORTS, orderParameter, type ClaimSort } from '@/lib/url/claims-list'
import { NONE } from '@/lib/url/view'
import type { ClaimsPageContent } from './load'

const DATES: readonly ClaimSort[] = ['about', 'stated', 'recorded']

/**
 * What the claims of the event can be narrowed by. What is chosen stays on offer where nothing fits it: a
 * form that is sent must not lose it.
 */
export function fieldsOf({ choice, choices, actors }: ClaimsPageContent, words: Words) {
  const { t } = words
  const groups = used([...choices.groups.map((group) => group ?? NONE), choice.group])
  const measures = used([...choices.measures, choice.measure])
  const categories = used([...choices.categories, choice.category])
  const bases = used([...choices.bases, choice.basis])
  return [
    {
      name: 'measure',
      label: t('claims-page.measure'),
      options: MEASURES.filter((value) => measures.has(value)).map((value) => ({
        value,
        label: t(`measure.${value}`),
      })),
    },
    {
      name: 'group',
      label: t('event.filter-group'),
      options: byLabel(
        [...groups].map((value) => ({
          value,
          label: formatGroup(value === NONE ? null : value, actors, words),
        })),
        words,
      ),
    },
    {
      name: 'category',
      label: t('event.filter-category'),
      options: CATEGORIES.filter((value) => categories.has(value)).map((value) => ({
        value,
        label: formatCategory(value, t),
      })),
    },
    {
      name: 'basis',
      label: t('event.filter-basis'),
      options: BASES.filter((value) => bases.has(value)).map((value) => ({
        value,
        label: t(`basis.${value}`),
      })),
    },
  ] as const
}

/** Every order, each in both directions. */
export function sortOptions(words: Words): Option[] {
  return CLAIM_SORTS.flatMap((sort) =>
    [true, false].map((descending) => ({
      value: orderParameter({ sort, descending }),
      label: sortLabel(sort, descending ? 'descending' : 'ascending', words),
    })),
  )
}

function sortLabel(sort: ClaimSort, direction: 'ascending' | 'descending', { t }: Words): string {
  const name = t(`claims-page.sort-${sort}`)
  if (DATES.includes(sort)) return t(`claims-page.${direction}-date`, { sort: name })
  if (sort === 'figure') return t(`claims-page.${direction}`, { sort: name })
  return t(`claims-page.${direction}-name`, { sort: name })
}

function used<T>(values: readonly (T | undefined)[]): ReadonlySet<T> {
  return new Set(values.filter((value) => value !== undefined))
}

function byLabel(options: readonly Option[], { locale }: Words): Option[] {
  const alphabet = new Intl.Collator(locale)
  return options.toSorted((a, b) => alphabet.compare(a.label, b.label))
}
