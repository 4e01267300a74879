import type { Words } from '@/lib/format/translator'
import type { ApiCall } from './api-model'
import { curlFor } from './examples'
import { FieldsTable } from './fields-table'
import { SHAPES } from './groups'
import { ColumnHeads } from '@/components/ui/column-heads'

/** One call: what it is for, what it takes, what it answers, and how to try it. */
export function Call({ call, server, words }: { call: ApiCall; server: string; words: Words }) {
  const { t } = words
  const { id, method, path, summary, parameters, body, answers, needsKey } = call
  return (
    <section id={id} className="mb-10" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <code className="call" dir="ltr">
          {method} {server}
          {path}
        </code>
      </h2>
      <p className="my-2">
        <span lang="en" dir="auto">
          {summary}
        </span>
        {needsKey ? <span className="tag ms-2">{t('developers.key-needed')}</span> : null}
      </p>
      <pre className="code">{curlFor(call)}</pre>
      {parameters.length === 0 ? null : (
        <FieldsTable title={t('developers.parameter')} fields={parameters} words={words} />
      )}
      {body === null ? null : (
        <p className="my-2">
          {t('developers.body')} <Shape name={body} />
        </p>
      )}
      <table className="table table-cards table-fields mt-4">
        <ColumnHeads
          names={[t('developers.status'), t('developers.shape'), t('developers.meaning')]}
        />
        <tbody>
          {answers.map(({ status, description, type }) => (
            <tr key={status}>
              <th scope="row">{status}</th>
              <td data-label={type === null ? undefined : t('developers.shape')}>
                {type === null ? null : <Shape name={type} />}
              </td>
              <td data-label={t('developers.meaning')}>
                <span lang="en" dir="auto">
                  {description}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A shape that is described is linked; any other type is said. */
function Shape({ name }: { name: string }) {
  return /^[A-Z][A-Za-z]+$/.test(name) ? <a href={`${SHAPES}#shape-${name}`}>{name}</a> : name
}
