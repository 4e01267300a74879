import type { Option } from '@/components/ui/choice'
import type { Words } from '@/lib/format/translator'
import type { ImportFile } from '@/lib/server/importing/import-file'
import { PlainSelect } from '../../statements/_components/plain-fields'
import { FaultText } from './fault-text'
import { NumberFields } from './writing-fields'

/** A file whose columns are ours: what it may leave open. */
export function OursForm({
  file: { id, progress },
  events,
  words,
}: {
  file: ImportFile
  events: readonly Option[]
  words: Words
}) {
  const { t } = words
  const { options, faults } = progress
  const typed = { grouping: options.grouping ?? '', decimal: options.decimal ?? '' }
  return (
    <form method="post" action="/desk/acts/import-try" className="desk-statement">
      <input type="hidden" name="file" value={id} />
      <p className="measure-text">{t('desk.import.ours')}</p>
      <div className="desk-row">
        <PlainSelect
          name="event"
          label={t('desk.import.event')}
          value={options.event}
          options={events}
          any={t('desk.form.not-said')}
        />
        <NumberFields typed={typed} words={words} />
      </div>
      <FaultText id="fault.event" fault={faults[0]?.code} texts={words} />
      <p>
        <button type="submit" className="button">
          {t('desk.import.try')}
        </button>{' '}
        <span className="small quiet">{t('desk.import.try-help')}</span>
      </p>
    </form>
  )
}
