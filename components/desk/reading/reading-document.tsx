'use client'

/** The event of an article, and the document that it is: taken from what the page or the file says, to be corrected. */
import type { Draft } from '@/lib/answers/draft'
import type { FormChoices } from '../choices'
import { DocumentFields } from '../document-fields'
import { takenFor } from '../draft-edits'
import { NameField } from '../name-field'
import { sourcesLike } from '../sources-like'
import type { FormTexts } from '../texts'
import { fieldNotes } from './notes'
import type { ReadingTexts } from './texts'
import type { StatementPreview } from './use-previews'

export function ReadingDocument({
  document,
  preview,
  choices,
  events,
  texts,
  form,
  change,
}: {
  document: Draft
  preview: StatementPreview | undefined
  choices: FormChoices
  events: readonly string[]
  texts: ReadingTexts
  form: FormTexts
  change: (fields: Partial<Draft>) => void
}) {
  const of = (field: Exclude<keyof Draft, 'claims' | 'ownVoice'>) => ({
    name: field,
    value: document[field],
    faults: fieldNotes(preview, field, form),
    onChange: (value: string) => change({ [field]: value }),
  })
  return (
    <div className="reading-document" role="group" aria-label={texts.document}>
      <NameField
        suggestions={form.suggestions}
        {...of('event')}
        label={form.event}
        offered={[...events, ...choices.events.map(({ label }) => label)]}
        help={takenFor(preview?.answer ?? null, 'event', document.event, form)}
      />
      <DocumentFields
        draft={document}
        of={of}
        change={change}
        preview={preview?.answer ?? null}
        choices={choices}
        texts={form}
        look={sourcesLike}
      />
    </div>
  )
}
