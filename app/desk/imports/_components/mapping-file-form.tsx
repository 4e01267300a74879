import type { Words } from '@/lib/format/translator'

/** A mapping that comes as a file; with a file that waits, it fills in that one's form. */
export function MappingFileForm({ file, words: { t } }: { file: string | null; words: Words }) {
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action="/desk/acts/import-mapping-file"
      className="desk-form mt-4"
    >
      {file === null ? null : <input type="hidden" name="file" value={file} />}
      <div className="field">
        <label htmlFor="mapping-file">{t('desk.import.mapping-file')}</label>
        <input
          id="mapping-file"
          name="mapping"
          type="file"
          className="file"
          accept=".json"
          required
        />
      </div>
      <button type="submit" className="button-quiet">
        {t('desk.import.mapping-take')}
      </button>
    </form>
  )
}
