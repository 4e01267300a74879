import { Fragment } from 'react'
import type { Words } from '@/lib/format/translator'
import type { MappedField } from '@/lib/server/desk/imports/mapping-form'
import type { FileName, ImportFile } from '@/lib/server/importing/import-file'
import { FaultText } from './fault-text'
import { FIELD_LABELS } from './field-labels'

/** Names that the form asks for at once: those beyond come when these are said. */
const MAX_ASKED = 60

/** What the names in the file stand for: those that nothing recorded has are asked for, the others are told. */
export function NamesForm({ file: { id, progress }, words }: { file: ImportFile; words: Words }) {
  const { t } = words
  const names = progress.names.map((name, index) => ({ ...name, index }))
  const open = names.filter((name) => name.id === null)
  const taken = names.filter((name) => name.id !== null && name.id !== name.text)
  if (open.length === 0 && taken.length === 0) return null
  return (
    <form method="post" action="/desk/acts/import-names" className="desk-statement">
      <input type="hidden" name="file" value={id} />
      {open.length === 0 ? null : (
        <>
          <p className="measure-text">
            {t('desk.import.names-help')}{' '}
            <a href="/desk/statements/sources/new">{t('desk.things.source')}</a>
          </p>
          <div className="desk-row desk-row-wide">
            {open.slice(0, MAX_ASKED).map((name) => (
              <NameInput key={name.index} {...name} faults={progress.faults} words={words} />
            ))}
          </div>
        </>
      )}
      {taken.length === 0 ? null : (
        <details className="desk-more">
          <summary>{t('desk.import.names-taken', { count: taken.length })}</summary>
          <dl className="facts">
            {taken.map(({ index, text, id: meaning }) => (
              <Fragment key={index}>
                <dt>
                  <bdi>{text}</bdi>
                </dt>
                <dd>
                  <bdi>{meaning}</bdi>
                </dd>
              </Fragment>
            ))}
          </dl>
        </details>
      )}
      {open.length === 0 ? null : (
        <p>
          <button type="submit" className="button-quiet">
            {t('desk.import.names-try')}
          </button>
        </p>
      )}
    </form>
  )
}

function NameInput({
  index,
  field,
  text,
  faults,
  words,
}: FileName & {
  index: number
  faults: ImportFile['progress']['faults']
  words: Words
}) {
  const { t } = words
  const name = `is.${index}`
  const fault = faults.find((one) => one.field === name)?.code
  return (
    <div className="field">
      <label htmlFor={name}>
        {t('desk.import.stands-for', { field: t(labelOf(field)), name: text })}
      </label>
      <input
        id={name}
        name={name}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${name}-fault`}
        dir="auto"
        autoComplete="off"
      />
      <FaultText id={`${name}-fault`} fault={fault} texts={words} />
    </div>
  )
}

function labelOf(field: FileName['field']) {
  return Object.hasOwn(FIELD_LABELS, field)
    ? FIELD_LABELS[field as MappedField] // one of them, as asked right here
    : 'desk.form.words'
}
