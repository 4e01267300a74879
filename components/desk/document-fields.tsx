'use client'

/** The document that carries the figures: one of the recent ones, or its title, address and day. */
import type { Draft } from '@/lib/answers/draft'
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { FormChoices } from './choices'
import { SelectField, TextField, type FieldProps } from './field'
import { NameField } from './name-field'
import { filled, type FormTexts } from './texts'

type DocumentField =
  | 'publication'
  | 'publisher'
  | 'publisherKind'
  | 'address'
  | 'publishedAt'
  | 'archived'
  | 'via'
  | 'statedOn'
  | 'locator'

export function DocumentFields({
  draft,
  of,
  change,
  preview,
  choices,
  texts,
  look,
}: {
  draft: Draft
  of: (field: DocumentField) => Omit<FieldProps, 'label'>
  change: (fields: Partial<Draft>) => void
  preview: PreviewAnswer | null
  choices: FormChoices
  texts: FormTexts
  look: (typed: string) => Promise<readonly string[]>
}) {
  const { recent } = choices
  const named = preview?.names.find(({ field }) => field === 'publisher')
  const isNew = draft.publisher !== '' && named?.id === null
  const publication = preview?.publication ?? null
  return (
    <fieldset className="desk-claim">
      <legend>{texts.document}</legend>
      <div className="desk-row desk-row-wide">
        <TextField
          {...of('publication')}
          label={texts.publication}
          maxLength={400}
          listed={recent.map(({ title }) => title)}
          onChange={(value) => {
            const known = recent.find(({ title }) => title === value)
            change({
              publication: value,
              ...(known && draft.address === '' && { address: known.address }),
            })
          }}
        />
        <TextField {...of('address')} label={texts.address} type="url" maxLength={2000} />
      </div>
      <div className="desk-row">
        <NameField
          suggestions={texts.suggestions}
          {...of('publisher')}
          label={texts.publisher}
          offered={[]}
          look={look}
        />
        {isNew || draft.publisherKind !== '' ? (
          <SelectField
            {...of('publisherKind')}
            label={texts['new-kind']}
            options={choices.kinds}
            any={texts['recorded-source']}
          />
        ) : null}
        <TextField {...of('publishedAt')} label={texts.publishedAt} placeholder="2026-11-30" />
      </div>
      <details className="desk-more" open={draft.via !== '' || draft.statedOn !== '' || undefined}>
        <summary>{texts['document-more']}</summary>
        <div className="desk-row">
          <TextField {...of('via')} label={texts.via} maxLength={600} />
          <TextField {...of('statedOn')} label={texts.statedOn} />
          <TextField {...of('locator')} label={texts.locator} />
          <TextField {...of('archived')} label={texts.archived} type="url" maxLength={2000} />
        </div>
      </details>
      {publication === null || publication.title === '…' ? null : (
        <p className="small quiet">
          {filled(texts['published-as'], {
            publisher: publication.publisher,
            title: publication.title,
          })}{' '}
          {publication.isNew ? filled(texts['new-source'], { name: publication.publisher }) : null}{' '}
          {publication.isRecorded ? texts['published-known'] : null}
        </p>
      )}
    </fieldset>
  )
}
