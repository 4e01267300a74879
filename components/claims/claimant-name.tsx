import type { NamedActor } from '@/lib/answers/shapes'
import { kindClassOf } from '@/lib/format/kind'
import type { Words } from '@/lib/format/translator'

/** A claimant with the shape and colour of its kind of source; the kind is also said in words. */
export function ClaimantName({ actor, words }: { actor: NamedActor; words: Words }) {
  return (
    <span className={`kind kind-${kindClassOf(actor.kind)}`} title={words.t(`kind.${actor.kind}`)}>
      <bdi>{actor.name}</bdi>
    </span>
  )
}
