/**
 * What statements are about to ask for one after the other is asked for at once: which of their sources, publications, contents
 * and ids are recorded. What is not is remembered as vacant, until one of them takes it.
 */
import type { StatementInput } from '@/lib/domain/statement'
import { groupBy } from '@/lib/domain/group-by'
import { inChunks } from './chunks'
import { contentsOf, vacantContent } from './claim-contents'
import { referencesOf } from './examine-statement'
import { claimId, publicationId, statementId } from './content-ids'
import { vacantId, type NamedTable } from './free-id'
import { findPublication, publicationDigest, rememberPublications } from './publications'
import { unknownIn } from './references'
import { settingIn } from './settings'
import { rememberSuccessors, statementNow } from './successors'
import { insertWaiting } from './waiting-rows'
import type { Write } from './write'
import type { WriteMemory } from './write-memory'

export async function foresee(write: Write, sent: readonly StatementInput[]): Promise<void> {
  const { memory } = write
  await insertWaiting(write)
  await rememberSuccessors(write, sent)
  const inputs: StatementInput[] = []
  for (const one of sent) inputs.push(await statementNow(write, one))
  await unknownIn(write, inputs.flatMap(referencesOf))
  const known = inputs.filter(({ event }) => memory.recorded.has(`events ${event}`))
  await rememberPublications(
    write,
    known.map(({ appearance }) => publicationDigest(appearance.publication)),
  )
  const ids = {
    publications: new Set<string>(),
    statements: new Set<string>(),
    claims: new Set<string>(),
  }
  for (const [event, ofEvent] of groupBy(known, (input) => input.event)) {
    const setting = await settingIn(write, event)
    const digests = new Set<string>()
    for (const input of ofEvent) {
      const { publication } = input.appearance
      const recorded = await findPublication(write, publication)
      const first = recorded?.id ?? publicationId(memory, publication)
      if (recorded === undefined) ids.publications.add(first)
      ids.statements.add(statementId(memory, input, first))
      for (const claim of input.claims) {
        if (claim.partOf !== null) continue
        const { content, digest } = contentsOf(memory, claim, null, setting)
        digests.add(digest)
        ids.claims.add(claimId(memory, input, claim, content))
      }
    }
    await rememberContents(write, event, [...digests])
  }
  for (const table of ['publications', 'statements', 'claims'] as const) {
    await rememberIds(write, table, [...ids[table]])
  }
}

async function rememberContents(
  { db, memory }: Write,
  event: string,
  digests: readonly string[],
): Promise<void> {
  const ofEvent = db.selectFrom('claims').where('event', '=', event)
  const rows = await inChunks(digests, (some) =>
    ofEvent
      .select('content as digest')
      .where('content', 'in', some)
      .union(ofEvent.select('first_content as digest').where('first_content', 'in', some))
      .execute(),
  )
  remember(
    memory,
    digests.map((digest) => vacantContent(event, digest)),
    rows.map(({ digest }) => vacantContent(event, digest)),
  )
}

async function rememberIds(
  { db, memory }: Write,
  table: NamedTable,
  ids: readonly string[],
): Promise<void> {
  const rows = await inChunks(ids, (some) =>
    db.selectFrom(table).select('id').where('id', 'in', some).execute(),
  )
  remember(
    memory,
    ids.map((id) => vacantId(table, id)),
    rows.map(({ id }) => vacantId(table, id)),
  )
}

function remember({ vacant }: WriteMemory, keys: readonly string[], recorded: readonly string[]) {
  for (const key of keys) vacant.add(key)
  for (const key of recorded) vacant.delete(key)
}
