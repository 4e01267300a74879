/** What a claim of a statement says, by which the same claim is found again: made once in a write. */
import { contentKey } from '@/lib/domain/identity'
import { laneKey, laneOf } from '@/lib/domain/lane'
import type { Setting } from '@/lib/domain/setting'
import type { ClaimInput } from '@/lib/domain/statement'
import { digestOf } from './ids'
import type { ClaimContents, WriteMemory } from './write-memory'

/** `partOf` is the id of its whole. */
export function contentsOf(
  { contents }: WriteMemory,
  claim: ClaimInput,
  partOf: string | null,
  setting: Setting,
): ClaimContents {
  const before = partOf === null ? contents.get(claim) : undefined
  if (before?.setting === setting) return before
  const place = setting.placeOf(claim.place)
  const content = contentKey({ ...claim, place, partOf })
  const lane = laneKey(laneOf({ ...claim, place }))
  const made = { content, digest: digestOf(content), lane, setting }
  if (partOf === null) contents.set(claim, made)
  return made
}

/** The name of a content of which the memory of a write knows that nothing has it. */
export function vacantContent(event: string, digest: string): string {
  return `content ${event} ${digest}`
}
