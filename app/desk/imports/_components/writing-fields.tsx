import { DECIMALS, GROUPINGS } from '@/lib/feeds/claim-rows/conventions'
import { CALENDARS, DATE_ORDERS } from '@/lib/feeds/mapping/dates'
import type { Words } from '@/lib/format/translator'
import type { MappingForm } from '@/lib/server/desk/imports/mapping-form'
import { PlainField, PlainSelect } from '../../statements/_components/plain-fields'

const GROUPING_NAMES = { ',': 'comma', '.': 'point', space: 'space', indian: 'indian' } as const
const DECIMAL_NAMES = { '.': 'point', ',': 'comma' } as const
const READINGS = ['digits', 'words'] as const

/** How numbers and days are written: declared, and guessed nowhere. */
export function WritingFields({ typed, words }: { typed: MappingForm; words: Words }) {
  const { t } = words
  return (
    <div className="desk-row">
      <NumberFields typed={typed} words={words} />
      <PlainSelect
        name="dates"
        label={t('desk.import.dates.label')}
        value={typed.dates}
        options={DATE_ORDERS.map((value) => ({ value, label: t(`desk.import.dates.${value}`) }))}
        any={null}
      />
      <PlainSelect
        name="calendar"
        label={t('desk.import.calendar.label')}
        value={typed.calendar}
        options={CALENDARS.map((value) => ({ value, label: t(`desk.import.calendar.${value}`) }))}
        any={null}
      />
      <PlainField name="timeZone" label={t('desk.import.zone')} value={typed.timeZone} />
      <PlainSelect
        name="read"
        label={t('desk.import.read.label')}
        value={typed.read}
        options={READINGS.map((value) => ({ value, label: t(`desk.import.read.${value}`) }))}
        any={null}
      />
      <PlainField name="leftOut" label={t('desk.import.left-out')} value={typed.leftOut} />
    </div>
  )
}

export function NumberFields({ typed, words: { t } }: { typed: MappingForm; words: Words }) {
  return (
    <>
      <PlainSelect
        name="grouping"
        label={t('desk.import.grouping.label')}
        value={typed.grouping}
        options={GROUPINGS.map((value) => ({
          value,
          label: t(`desk.import.grouping.${GROUPING_NAMES[value]}`),
        }))}
        any={t('desk.import.grouping.none')}
      />
      <PlainSelect
        name="decimal"
        label={t('desk.import.decimal.label')}
        value={typed.decimal}
        options={DECIMALS.map((value) => ({
          value,
          label: t(`desk.import.decimal.${DECIMAL_NAMES[value]}`),
        }))}
        any={t('desk.import.decimal.none')}
      />
    </>
  )
}
