import { PlainField, PlainSelect } from '../../statements/_components/plain-fields'
import { isolate } from '@/lib/format/isolate'
import type { Words } from '@/lib/format/translator'
import type { ImportFile } from '@/lib/server/importing/import-file'
import { IMPORT_FORMATS } from '@/lib/server/importing/options'

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['tab', 'tab'],
  ['|', 'bar'],
] as const

/** How the file was read, which an editor can say otherwise. */
export function FileFacts({ file, words: { locale, t } }: { file: ImportFile; words: Words }) {
  const { options, look } = file.progress
  const delimiter = look?.delimiter ?? null
  const found = [
    t(`desk.import.format.${keyOf(options.format)}`),
    look?.encoding ?? null,
    delimiter === null ? null : t(`desk.import.delimiter.${nameOf(delimiter)}`),
    look?.sheet ?? null,
  ].flatMap((one) => (one === null ? [] : [isolate(one, locale)]))
  return (
    <>
      <p>{t('desk.import.read-as', { how: found.join(t('list.comma')) })}</p>
      {look?.message == null ? null : (
        <p className="notice" role="alert" dir="auto">
          {look.message}
        </p>
      )}
      <details className="desk-more" open={look?.message != null}>
        <summary>{t('desk.import.read-otherwise')}</summary>
        <form method="post" action="/desk/acts/import-reading" className="desk-statement">
          <input type="hidden" name="file" value={file.id} />
          <div className="desk-row">
            <PlainSelect
              name="format"
              label={t('desk.import.format.label')}
              value={options.format}
              options={IMPORT_FORMATS.map((value) => ({
                value,
                label: t(`desk.import.format.${keyOf(value)}`),
              }))}
              any={null}
            />
            <PlainSelect
              name="delimiter"
              label={t('desk.import.delimiter.label')}
              value={options.delimiter === '\t' ? 'tab' : options.delimiter}
              options={DELIMITERS.map(([value, name]) => ({
                value,
                label: t(`desk.import.delimiter.${name}`),
              }))}
              any={t('desk.import.as-found')}
            />
            <PlainField
              name="encoding"
              label={t('desk.import.encoding')}
              value={options.encoding}
            />
            <PlainField name="sheet" label={t('desk.import.sheet')} value={options.sheet} />
          </div>
          <p>
            <button type="submit" className="button-quiet">
              {t('desk.import.read-again')}
            </button>
          </p>
        </form>
      </details>
    </>
  )
}

/** Names of messages have no dots. */
function keyOf(format: (typeof IMPORT_FORMATS)[number]) {
  switch (format) {
    case 'hxl.csv':
      return 'hxl-csv'
    case 'hxl.json':
      return 'hxl-json'
    case 'csv':
    case 'xlsx':
    case 'json':
    case 'ndjson':
      return format
    default:
      return format satisfies never
  }
}

function nameOf(delimiter: string) {
  const written = delimiter === '\t' ? 'tab' : delimiter
  return DELIMITERS.find(([value]) => value === written)?.[1] ?? 'comma'
}
