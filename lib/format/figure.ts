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
  const number = (value: number | null | undefined) =>
    value == null ? '' : formatNumber(value, locale)
  return t(`quantity.${quantity.form}`, {
    value: number(quantity.value),
    valueTo: number(quantity.valueTo),
    low: number(quantity.interval?.low),
    high: number(quantity.interval?.high),
    wording: quantity.wording,
  })
}

/** The same with the level of an estimate's interval, where there is room for it. */
export function formatQuantityLong(quantity: Quantity, locale: Locale, t: Translate): string {
  const { form, value, interval } = quantity
  if (form !== 'estimate' || interval === null) return formatQuantity(quantity, locale, t)
  const texts = {
    value: formatNumber(value ?? 0, locale),
    low: formatNumber(interval.low, locale),
    high: formatNumber(interval.high, locale),
  }
  return interval.level === null
    ? t('quantity.estimate-long', texts)
    : t('quantity.estimate-level', { ...texts, level: formatNumber(interval.level, locale) })
}
