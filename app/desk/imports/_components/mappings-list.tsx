import type { Words } from '@/lib/format/translator'
import { mappingPath } from '@/lib/server/desk/imports/paths'
import type { KeptMapping } from '@/lib/server/desk/imports/read-imports'

/** The mappings of this house, each as a file to take along. */
export function MappingsList({
  mappings,
  words: { t },
}: {
  mappings: readonly KeptMapping[]
  words: Words
}) {
  if (mappings.length === 0) return <p className="quiet">{t('desk.import.no-mappings')}</p>
  return (
    <ul className="apart">
      {mappings.map(({ name, createdBy }) => (
        <li key={name} className="apart">
          <a href={mappingPath(name)} download>
            {name}
          </a>{' '}
          <span className="small quiet">{t('desk.import.mapping-by', { name: createdBy })}</span>
        </li>
      ))}
    </ul>
  )
}
