import type { Metadata } from 'next'
import type { Words } from '@/lib/format/translator'
import { requestWords } from '@/lib/server/language'
import type { Notice } from '@/lib/server/people/page'
import { DeskNotice } from './desk-notice'
import type { DeskSection } from './sections'

/** The title of a section's page, as its `generateMetadata`. */
export function sectionTitle(name: DeskSection['name']): () => Promise<Metadata> {
  return async () => ({ title: (await requestWords()).t(`desk.section.${name}`) })
}

/** What a section is for, and what became of what was sent there. */
export function SectionHead({
  name,
  notice,
  words,
}: {
  name: DeskSection['name']
  notice: Notice | null
  words: Words
}) {
  const { t } = words
  return (
    <>
      <h1 className="mt-4 mb-2">{t(`desk.section.${name}`)}</h1>
      <p className="measure-text mb-4">{t(`desk.section.${name}-means`)}</p>
      <DeskNotice notice={notice} words={words} />
    </>
  )
}
