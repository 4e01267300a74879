/** The ids that statements, their publications and their claims are given unless they are taken: made of what is said. */
import type { PublicationInput } from '@/lib/domain/publication'
import type { ClaimInput, StatementInput } from '@/lib/domain/statement'
import { firstIdOf } from './free-id'
import type { WriteMemory } from './write-memory'

export function publicationContent({ publisher, title, url, publishedAt }: PublicationInput) {
  return [publisher, title, url, publishedAt]
}

export function publicationId(memory: WriteMemory, input: PublicationInput): string {
  return firstIdOf(memory, 'publications', input, '', () => publicationContent(input))
}

export function statementContent(
  { event, claimant, statedOn, claims }: StatementInput,
  publication: string,
) {
  return [event, claimant, statedOn, publication, claims]
}

/** `publication` is the id of the one in which it stands. */
export function statementId(
  memory: WriteMemory,
  input: StatementInput,
  publication: string,
): string {
  const contentOf = () => statementContent(input, publication)
  return firstIdOf(memory, 'statements', input, publication, contentOf)
}

export function claimContent({ event, claimant }: StatementInput, content: string) {
  return [event, claimant, content]
}

/** `content` is its content key. */
export function claimId(
  memory: WriteMemory,
  input: StatementInput,
  claim: ClaimInput,
  content: string,
): string {
  const by = `${input.event} ${input.claimant} ${content}`
  return firstIdOf(memory, 'claims', claim, by, () => claimContent(input, content))
}
