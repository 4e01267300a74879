import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Instant } from '@/components/ui/instant'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { readImportView, type ImportView } from '@/lib/server/desk/imports/read-imports'
import { IMPORTS } from '@/lib/server/desk/imports/paths'
import { readWithdrawalOutlook } from '@/lib/server/desk/imports/withdrawal-outlook'
import { requestWords } from '@/lib/server/language'
import { requirePerson } from '@/lib/server/people/page'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'
import { ActFault } from '../_components/act-fault'
import { ImportStage } from '../_components/import-stage'
import '../../statements.css'
import '../imports.css'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParameters>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords()
  return { title: t('desk.import.one') }
}

/** One file on its way into the record: what its columns are, what it would bring, what became of it. */
export default async function ImportPage({ params, searchParams }: Props) {
  await requirePerson('editor')
  const [{ id }, parameters, words] = [await params, await searchParams, await requestWords()]
  const view = await readImportView(id)
  if (view === null) notFound()
  const { t, locale } = words
  const outlook = isTakenBack(view) ? await readWithdrawalOutlook(view.run, locale) : null
  const [fault, map, mapping] = [parameters.fault, parameters.map, parameters.mapping].map(oneOf)
  return (
    <>
      <p className="mt-4 small">
        <a href={IMPORTS}>{t('desk.section.imports')}</a>
      </p>
      <h1 className="mb-2">
        <bdi>{view.name ?? view.id}</bdi>
      </h1>
      <p className="small quiet mb-4">
        {t('desk.import.sent', { name: view.by })} <Instant at={view.at} words={words} />
        {t('list.comma')}
        {t(`desk.import.stage.${view.stage}`)}
      </p>
      <ActFault fault={fault} words={words} />
      <ImportStage
        view={view}
        asksColumns={map !== undefined || mapping !== undefined}
        chosen={mapping}
        outlook={outlook}
        words={words}
      />
    </>
  )
}

/** Something of it is recorded, and no work on it goes on. */
function isTakenBack(view: ImportView): view is ImportView & { readonly run: ImportAnswer } {
  const { run, stage } = view
  if (run === null || run.isDry || run.accepted === 0) return false
  return stage === 'recorded' || stage === 'withdrawn' || stage === 'failed'
}
