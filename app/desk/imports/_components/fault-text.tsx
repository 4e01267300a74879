import type { Words } from '@/lib/format/translator'
import type { FaultCode } from '@/lib/server/importing/import-file'

const REMEDIES: Partial<Readonly<Record<FaultCode, string>>> = {
  'unknown-source': '/desk/statements/sources/new',
  'unknown-event': '/desk/statements/events/new',
}

/** What is wrong with a field, and where that is mended. */
export function FaultText({
  id,
  fault,
  texts: { t },
}: {
  id: string | undefined
  fault: FaultCode | undefined
  texts: Pick<Words, 't'>
}) {
  if (fault === undefined) return null
  const remedy = REMEDIES[fault]
  return (
    <p id={id} className="about fault">
      {t(`desk.import.fault.${fault}`)}{' '}
      {remedy === undefined ? null : (
        <a href={remedy} target="_blank" rel="noreferrer">
          {t(fault === 'unknown-event' ? 'desk.things.event' : 'desk.things.source')}
        </a>
      )}
    </p>
  )
}
