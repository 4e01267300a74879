import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'

/** On which side the claimant is, seen from the people counted; nothing when that is not known. */
export function StanceTag({ stance, words }: { stance: ClaimAnswer['stance']; words: Words }) {
  return stance === null ? null : <span className="tag">{words.t(`stance.${stance}`)}</span>
}
