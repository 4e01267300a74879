/** A claim's standing before it is saved: whether it is recorded already, what it would replace, and with what it would not agree. */
import type { ClaimPreview } from '@/lib/answers/preview-shapes'
import { filled, type FormTexts } from './texts'

export function ClaimStanding({ preview, texts }: { preview: ClaimPreview; texts: FormTexts }) {
  const { outcome, claim, standing, lane, replaces, step, disagrees, exceeds } = preview
  if (outcome === null) return null
  return (
    <>
      {outcome === 'new' ? null : (
        <p className="notice" data-outcome={outcome}>
          {texts[`outcome-${outcome}`]}{' '}
          {claim === null ? null : <a href={`/claims/${claim}`}>{texts['open-claim']}</a>}
        </p>
      )}
      {standing === 'part' ? <p className="small quiet">{texts.part}</p> : null}
      {standing === 'history' ? <p>{texts.history}</p> : null}
      {replaces === null ? null : <p>{filled(texts.replaced, replaces)}</p>}
      {step === 'down' ? <p className="notice">{texts.lower}</p> : null}
      {exceeds.map((sentence) => (
        <p key={sentence} className="notice">
          {sentence}
        </p>
      ))}
      {disagrees.length === 0 ? null : (
        <ul className="desk-disagrees">
          {disagrees.map((one) => (
            <li key={one.claim} data-verdict={one.verdict}>
              {one.because}
            </li>
          ))}
        </ul>
      )}
      {lane === null ? null : (
        <p className="small quiet">
          {lane.claimants <= 1
            ? filled(texts.alone, { subject: lane.subject })
            : filled(texts.lane, { subject: lane.subject, claimants: lane.claimants })}{' '}
          {preview.contradicts === 0
            ? null
            : filled(texts.contradicts, { count: preview.contradicts })}{' '}
          {preview.differs === 0 ? null : filled(texts.differs, { count: preview.differs })}{' '}
          {preview.agrees === 0 ? null : filled(texts.agrees, { count: preview.agrees })}
        </p>
      )}
    </>
  )
}
