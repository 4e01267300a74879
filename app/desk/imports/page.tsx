import type { Metadata } from 'next'
import { UploadForm } from '@/components/desk/imports/upload-form'
import { Section } from '@/components/ui/section'
import { messagesIn } from '@/lib/format/translator'
import { MAX_FILE_BYTES } from '@/lib/server/desk/imports/file-acts'
import { readImportList, readKeptMappings } from '@/lib/server/desk/imports/read-imports'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActFault } from './_components/act-fault'
import { ImportList } from './_components/import-list'
import { MappingFileForm } from './_components/mapping-file-form'
import { MappingsList } from './_components/mappings-list'
import '../statements.css'
import './imports.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.section.imports') }
}

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl'

/** Files of figures: one more is sent here, and those before are found again. */
export default async function ImportsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>
}) {
  await requirePerson('editor')
  const [{ fault, mapping }, words, imports, mappings] = await Promise.all([
    searchParams,
    requestWords(),
    readImportList(),
    readKeptMappings(),
  ])
  const { locale, t } = words
  const size = MAX_FILE_BYTES / 1e6
  const { upload } = messagesIn(locale).desk.import
  const texts = {
    ...upload,
    help: t('desk.import.upload.help', { size }),
    'too-large': t('desk.import.refused.too-large', { size }),
  }
  return (
    <>
      <h1 className="mt-4 mb-2">{t('desk.section.imports')}</h1>
      <p className="measure-text mb-4">{t('desk.import.lead')}</p>
      <ActFault fault={oneOf(fault)} words={words} />
      <UploadForm
        action="/desk/acts/import-file"
        accept={ACCEPT}
        maxBytes={MAX_FILE_BYTES}
        texts={texts}
      />
      <Section id="imports" title={t('desk.import.all')}>
        <ImportList imports={imports} words={words} />
      </Section>
      <Section id="mappings" title={t('desk.import.mappings')}>
        <p className="measure-text mb-2">{t('desk.import.mappings-help')}</p>
        {mapping === undefined ? null : (
          <p className="notice" role="status">
            {t('desk.import.mapping-kept')}
          </p>
        )}
        <MappingsList mappings={mappings} words={words} />
        <MappingFileForm file={null} words={words} />
      </Section>
    </>
  )
}
