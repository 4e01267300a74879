/** The value of a changed field as a reader sees it. The values before and after must not look alike. */
import { formatCategory } from '@/lib/format/category'
import { measure } from '@/lib/domain/measure'
import { stepInput } from '@/lib/domain/claim-input'
import { quantityInput } from '@/lib/domain/quantity'
import type { RevisableField } from '@/lib/domain/revision'
import { datedFrom, precision } from '@/lib/domain/time'
import { basis, category, method, status } from '@/lib/domain/vocabulary'
import { formatDate, type Clock } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import { formatScope } from '@/lib/format/scope'
import type { Words } from '@/lib/format/translator'

/** The value in words. Null means the whole extent in a place, and "not said" in a group. */
export function formatChanged(
  field: RevisableField,
  value: unknown,
  words: Words,
  { timeZone }: Pick<Clock, 'timeZone'>,
): string {
  const { locale, t } = words
  switch (field) {
    case 'quantity':
      return figureInWords(value, words)
    case 'category':
      return enumerated(category.safeParse(value), value, (one) => formatCategory(one, t))
    case 'basis':
      return enumerated(basis.safeParse(value), value, (one) => t(`basis.${one}`))
    case 'method':
      return enumerated(method.safeParse(value), value, (one) => t(`method.${one}`))
    case 'status':
      return enumerated(status.safeParse(value), value, (one) => t(`status.${one}`))
    case 'group':
      return value === null ? t('event.group-none') : plain(value, words)
    case 'place':
      return value === null ? t('event.whole-extent') : plain(value, words)
    case 'from':
    case 'asOf':
    case 'statedOn':
      return typeof value === 'string'
        ? formatDate(datedFrom(value), locale, t, 'long', { timeZone })
        : plain(value, words)
    case 'asOfPrecision':
    case 'statedOnPrecision':
      return enumerated(precision.safeParse(value), value, (one) => t(`precision.${one}`))
    case 'measure':
      return enumerated(measure.safeParse(value), value, (one) => t(`measure.${one}`))
    case 'scope':
      return Array.isArray(value) && value.length > 0
        ? formatScope(value.map(String), (id) => id, words)
        : t('scope.none')
    case 'step':
      return stepInWords(value, words)
    case 'claimant':
    case 'via':
    case 'term':
    case 'citing':
    case 'partOf':
    case 'partKind':
    case 'disputes':
    case 'asOfOffset':
    case 'remark':
      return plain(value, words)
    default:
      return field satisfies never
  }
}

/** The figure and its wording, since a revision may have corrected either of them. */
function figureInWords(value: unknown, words: Words): string {
  const { locale, t } = words
  const parsed = quantityInput.safeParse(value)
  if (!parsed.success) return plain(value, words)
  const quantity = parsed.data
  const [figure, said] = [
    formatQuantity(quantity, locale, t),
    t('quantity.verbal', { wording: quantity.wording }),
  ]
  return figure === said ? said : t('claim.figure-in-words', { figure, words: said })
}

function enumerated<T>(
  parsed: { readonly success: true; readonly data: T } | { readonly success: false },
  value: unknown,
  name: (one: T) => string,
): string {
  return parsed.success ? name(parsed.data) : String(value)
}

/** The reason, the note, and the id of the claim that it replaces, as far as they are given. */
function stepInWords(value: unknown, words: Words): string {
  const { t } = words
  const parsed = stepInput.safeParse(value)
  if (!parsed.success) return plain(value, words)
  const { reason, note, replaces } = parsed.data
  const said = [t(`chart.step.reason.${reason ?? 'unknown'}`), note, replaces]
  return joinWith(
    'comma',
    said.filter((part) => part !== null),
    words,
  )
}

function plain(value: unknown, words: Words): string {
  const { t } = words
  if (value === null || value === undefined) return t('table.not-said')
  if (Array.isArray(value)) {
    const items = value.map((one) => plain(one, words))
    return items.length === 0 ? t('table.not-said') : joinWith('comma', items, words)
  }
  if (typeof value !== 'object') return String(value)
  return 'name' in value ? String(value.name) : JSON.stringify(value)
}
