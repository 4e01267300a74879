import { Section } from '@/components/ui/section'
import type { Words } from '@/lib/format/translator'
import { readFormChoices } from '@/lib/server/desk/form-choices'
import { emptyForm, formOfMapping } from '@/lib/server/desk/imports/mapping-form'
import { mappingPath } from '@/lib/server/desk/imports/paths'
import {
  readKeptMappings,
  readMapping,
  type ImportView,
} from '@/lib/server/desk/imports/read-imports'
import type { ImportFile } from '@/lib/server/importing/import-file'
import { PlainSelect } from '../../statements/_components/plain-fields'
import { FileFacts } from './file-facts'
import { MappingFileForm } from './mapping-file-form'
import { MappingForm } from './mapping-form'
import { OursForm } from './ours-form'
import { Samples } from './samples'

/** A file before it is run: how it was read, its first rows, and what its columns are. */
export async function ColumnsStage({
  view,
  file,
  chosen,
  words,
}: {
  view: ImportView
  file: ImportFile
  /** The name of the mapping that is to fill in the form. */
  chosen: string | undefined
  words: Words
}) {
  const { t } = words
  const { look } = file.progress
  if (!view.isKept) return <p className="notice">{t('desk.import.refused.gone')}</p>
  const isReadable = look !== null && look.message === null
  const choices = isReadable ? await readFormChoices(words) : null
  return (
    <>
      <FileFacts file={file} words={words} />
      {look === null || choices === null ? null : (
        <>
          <Samples look={look} words={words} />
          {look.isOurs ? (
            <OursForm file={file} events={choices.events} words={words} />
          ) : (
            <Mapped file={file} chosen={chosen} choices={choices} words={words} />
          )}
        </>
      )}
    </>
  )
}

async function Mapped({
  file,
  chosen,
  choices,
  words,
}: {
  file: ImportFile
  chosen: string | undefined
  choices: Awaited<ReturnType<typeof readFormChoices>>
  words: Words
}) {
  const { t } = words
  const { look, typed, mapping } = file.progress
  const kept = (await readKeptMappings()).map(({ name }) => name)
  const wanted = chosen === undefined ? null : await readMapping(chosen)
  const filling = wanted ?? (typed === null ? mapping : null)
  const form =
    filling === null
      ? (typed ?? emptyForm(file.input.name))
      : { ...formOfMapping(filling, look?.header ?? []), keep: 'on' }
  const loaded = filling?.name ?? typed?.loaded ?? ''
  return (
    <>
      {loaded === '' ? null : (
        <p className="notice" role="status">
          {t(wanted === null ? 'desk.import.recognised' : 'desk.import.chosen', { name: loaded })}{' '}
          <a href={mappingPath(loaded)} download>
            {t('desk.import.mapping-export')}
          </a>
        </p>
      )}
      <MappingForm
        key={loaded}
        file={file}
        typed={form}
        loaded={loaded}
        choices={choices}
        words={words}
      />
      <Section id="other-mapping" title={t('desk.import.other-mapping')}>
        {kept.length === 0 ? null : (
          <form method="get" className="desk-form">
            <PlainSelect
              name="mapping"
              label={t('desk.import.mapping-kept-one')}
              value={loaded}
              options={kept.map((value) => ({ value, label: value }))}
              any={null}
            />
            <button type="submit" className="button-quiet">
              {t('desk.import.mapping-use')}
            </button>
          </form>
        )}
        <MappingFileForm file={file.id} words={words} />
      </Section>
    </>
  )
}
