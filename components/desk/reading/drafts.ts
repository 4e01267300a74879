/** The statements of a reading as drafts of the form: previewed as they are, and recorded as far as they are accepted. */
import type { Draft } from '@/lib/answers/draft'
import type { ReadingClaim, ReadingState, ReadingStatement } from '@/lib/answers/reading-state'

export interface StatementDraft {
  /** The key of its statement. */
  readonly key: string
  readonly draft: Draft
  /** The claims of the draft, in its order. */
  readonly claims: readonly ReadingClaim[]
}

/** `which` tells the claims that go along; a statement without any has no draft. */
export function draftsOf(
  state: ReadingState,
  which: (claim: ReadingClaim) => boolean,
): StatementDraft[] {
  return state.statements.flatMap((statement) => {
    const claims = statement.claims.filter(which)
    return claims.length === 0 ? [] : [draftOf(state, statement, claims)]
  })
}

export const isKept = ({ state }: ReadingClaim) => state !== 'dropped'
export const isAccepted = ({ state }: ReadingClaim) => state === 'accepted'

function draftOf(
  { document, statements }: ReadingState,
  statement: ReadingStatement,
  claims: readonly ReadingClaim[],
): StatementDraft {
  const isOutlet = statement.ownVoice && statement.claimant.trim() === ''
  const claimant = isOutlet ? document.publisher : statement.claimant
  const { claimantKind, claimantCountry } = isOutlet
    ? { claimantKind: document.publisherKind, claimantCountry: '' }
    : newSourceFields(statement, statements)
  return {
    key: statement.key,
    claims,
    draft: {
      ...document,
      event: orElse(statement.event, document.event),
      claimant,
      claimantKind,
      claimantCountry,
      ownVoice: statement.ownVoice,
      via: [statement.via, document.via].filter((via) => via.trim() !== '').join('; '),
      statedOn: orElse(statement.statedOn, document.statedOn),
      asOf: orElse(statement.asOf, document.asOf),
      claims: claims.map((claim) => claimDraftOf(claim, claims, statement.group)),
    },
  }
}

/** A new source is described once, however many statements it makes. */
function newSourceFields(
  statement: ReadingStatement,
  statements: readonly ReadingStatement[],
): Pick<ReadingStatement, 'claimantKind' | 'claimantCountry'> {
  if (statement.claimantKind !== '') return statement
  const other = statements.find(
    ({ claimant, claimantKind }) =>
      claimantKind !== '' && claimant.trim() === statement.claimant.trim(),
  )
  return other ?? statement
}

/** A part whose whole does not go along stands for itself. */
function claimDraftOf(
  { draft, partOf }: ReadingClaim,
  claims: readonly ReadingClaim[],
  group: string,
): Draft['claims'][number] {
  const whole = claims.findIndex(({ key }) => key === partOf)
  return {
    ...draft,
    group: orElse(draft.group, group),
    partOf: whole < 0 ? '' : String(whole + 1),
    partKind: whole < 0 ? '' : orElse(draft.partKind, 'subset'),
  }
}

const orElse = (text: string, other: string) => (text.trim() === '' ? other : text)
