/** The rules between the shipped files: every id is recorded once, every named id exists. */
import type { FeedRefusal } from '../feed'
import type { Shipped, ShippedEvent } from './records'

export function relationRefusals({ actors, events }: Shipped): FeedRefusal[] {
  const refusals: FeedRefusal[] = []
  const actorIds = new Set<string>()
  const eventIds = new Set(events.map(({ event }) => event.id))
  const claimIds = new Set<string>()
  const takenIds = new Set<string>()
  const refuse = (file: string, id: string, field: string, message: string) =>
    refusals.push({ file, id, field, message })
  const takeId = (file: string, id: string, taken: Set<string>) => {
    if (taken.has(id)) refuse(file, id, 'id', 'the id is taken by another record')
    taken.add(id)
  }
  for (const { path, actors: list } of actors) for (const { id } of list) takeId(path, id, actorIds)
  for (const { path, event, statements } of events) {
    takeId(path, event.id, takenIds)
    for (const { id, claims } of statements) {
      takeId(path, id, takenIds)
      for (const claim of claims) takeId(path, claim.id, claimIds)
    }
  }
  for (const { path, actors: list } of actors) {
    for (const { id, memberOf } of list) {
      if (memberOf !== null && !actorIds.has(memberOf)) {
        refuse(path, id, 'memberOf', `no source has the id ${memberOf}`)
      }
    }
  }
  for (const file of events) {
    const needed = namedActors(file)
    for (const { id, field, actor } of needed) {
      if (!actorIds.has(actor)) refuse(file.path, id, field, `no source has the id ${actor}`)
    }
    const { event, path, publications, statements, revisions } = file
    if (event.parent !== null && !eventIds.has(event.parent)) {
      refuse(path, event.id, 'parent', `no event has the id ${event.parent}`)
    }
    for (const { id, claim, appearances } of statements.flatMap(({ claims }) => claims)) {
      for (const { publication } of appearances) {
        if (!(publication in publications)) {
          refuse(path, id, 'appearances', `no publication has the key ${publication}`)
        }
      }
      for (const disputed of claim.disputes) {
        if (!claimIds.has(disputed)) refuse(path, id, 'disputes', `no claim has the id ${disputed}`)
      }
    }
    const recordedAtOf = new Map(
      statements.flatMap(({ recordedAt, claims }) =>
        claims.map(({ id }) => [id, recordedAt ?? file.recordedAt]),
      ),
    )
    for (const { id, recordedAt } of statements) {
      if (recordedAt !== null && recordedAt <= file.recordedAt) {
        refuse(path, id, 'recordedAt', 'a statement of its own moment is recorded after its file')
      }
    }
    for (const { claim, recordedAt, revision } of revisions) {
      const revised = recordedAtOf.get(claim)
      if (revised === undefined) refuse(path, claim, 'claim', 'no claim of this file has that id')
      else if (recordedAt <= revised) {
        refuse(path, claim, 'recordedAt', 'a revision is recorded after what it revises')
      }
      for (const disputed of revision.disputes ?? []) {
        if (!claimIds.has(disputed)) {
          refuse(path, claim, 'disputes', `no claim has the id ${disputed}`)
        }
      }
    }
  }
  return refusals
}

function namedActors({ event, publications, statements, revisions }: ShippedEvent) {
  return [
    ...event.parties.map(({ actor }) => ({ id: event.id, field: 'parties', actor })),
    ...Object.entries(publications).map(([id, { publisher }]) => ({
      id,
      field: 'publisher',
      actor: publisher,
    })),
    ...statements.flatMap(({ id, claimant, claims }) => [
      { id, field: 'claimant', actor: claimant },
      ...claims.flatMap(({ id: claimId, claim, appearances }) => [
        ...(claim.group === null ? [] : [{ id: claimId, field: 'group', actor: claim.group }]),
        ...claim.citing.map((actor) => ({ id: claimId, field: 'citing', actor })),
        ...appearances.flatMap(({ via }) =>
          via.map((actor) => ({ id: claimId, field: 'via', actor })),
        ),
      ]),
    ]),
    ...revisions.flatMap(({ claim: id, revision: { claimant, group, via, citing } }) => [
      ...(claimant === undefined ? [] : [{ id, field: 'claimant', actor: claimant }]),
      ...(group == null ? [] : [{ id, field: 'group', actor: group }]),
      ...(via ?? []).map((actor) => ({ id, field: 'via', actor })),
      ...(citing ?? []).map((actor) => ({ id, field: 'citing', actor })),
    ]),
  ]
}
