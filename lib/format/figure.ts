/** Quantities written out: "more than 200", never "201". */
import type { Quantity } from '@/lib/domain/quantity'
import { intlTag, type Locale } from './locale'
import type { Translate } from './translator'

const numberFormats = new Map<Locale, Intl.NumberFormat>()

export function formatNumber(value: number, locale: Locale): string {
  const format =
    numberFormats.get(locale) ??
    new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 2 })
  numberFormats.set(locale, format)
  return format.format(value)
}

/** The quantity in words and numerals of the locale; a verbal one as the source put it, in quotes. */
export function formatQuantity(quantity: Quantity, locale: Locale, t: Translate): string {
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, locale))
  return t(`quantity.${quantity.form}`, {
    value: number(quantity.value),
    valueTo: number(quantity.valueTo),
    wording: quantity.wording,
  })
}
