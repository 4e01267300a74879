import type { FormTexts } from './texts'
import type { KeptDraft } from './use-kept-draft'

/** Offers back the draft that a crash, or another page, left unsaved. */
export function KeptNotice({
  kept: { found, forget },
  texts,
  restore,
}: {
  kept: KeptDraft
  texts: FormTexts
  restore: (text: string) => void
}) {
  if (found === null) return null
  return (
    <p className="notice" role="status">
      {texts.found}{' '}
      <button type="button" className="button-quiet" onClick={() => restore(found)}>
        {texts.restore}
      </button>{' '}
      <button type="button" className="button-quiet" onClick={forget}>
        {texts.discard}
      </button>
    </p>
  )
}
