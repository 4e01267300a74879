import type { Words } from '@/lib/format/translator'
import { MAX_COLUMNS, type FileLook } from '@/lib/server/importing/look'

/** The first rows of the file as they stand. */
export function Samples({
  look: { header, samples },
  words: { t },
}: {
  look: FileLook
  words: Words
}) {
  const caption = t('desk.import.samples', { rows: samples.length, columns: header.length })
  return (
    <>
      {/* Whoever has no pointer scrolls it by keyboard. */}
      <div className="import-samples" tabIndex={0} role="region" aria-label={caption}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {header.slice(0, MAX_COLUMNS).map((name, at) => (
                <th key={at} scope="col" dir="auto">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {header.length > MAX_COLUMNS ? (
        <p className="notice">{t('desk.import.many-columns', { count: MAX_COLUMNS })}</p>
      ) : null}
    </>
  )
}
