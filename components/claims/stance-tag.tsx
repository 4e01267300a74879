import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'

/** On which side the claimant is, seen from the people counted; nothing when that is not known. */
export function StanceTag({ stance, words }: { stance: ClaimAnswer['stance']; words: Words }) {
  if (stance === null) return null
  const { t } = words
  // A government beside “third party” makes a reader ask: third to whom?
  return (
    <span className="tag" title={t(`stance-means.${stance}`)}>
      {t(`stance.${stance}`)}
    </span>
  )
}
