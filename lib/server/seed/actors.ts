/** Shipped actors: those that others belong to first. */
import type { ActorInput } from '@/lib/domain/actor'
import { because } from '@/lib/store/record-content'
import { recordActor, reviseActor } from '@/lib/store/actors'
import { amended, type FileApplication } from './applied'

export const SHIPPED_NOTE = 'Changed in the shipped file.'

export async function applyActors(applying: FileApplication, actors: readonly ActorInput[]) {
  for (const actor of wholesFirst(actors)) {
    const key = `actor ${actor.id}`
    const before = applying.before(key)
    if (!(await applying.differs(key, actor))) continue
    const outcome =
      before === null
        ? await recordActor(applying.write, actor)
        : await reviseActor(
            applying.write,
            actor.id,
            (current) => amended(current, before, actor),
            because(SHIPPED_NOTE),
          )
    if (!outcome.ok) applying.warn(`${actor.id} was recorded otherwise here and stays as it is`)
  }
}

function wholesFirst(actors: readonly ActorInput[]): ActorInput[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const ordered = new Set<ActorInput>()
  const seen = new Set<string>()
  const add = (actor: ActorInput) => {
    if (seen.has(actor.id)) return
    seen.add(actor.id)
    const whole = byId.get(actor.memberOf ?? '')
    if (whole !== undefined) add(whole)
    ordered.add(actor)
  }
  actors.forEach(add)
  return [...ordered]
}
