/** What an editor does to a reading: each edit gives the next state, and leaves the one before as it is. */
import type { DraftClaim } from '@/lib/answers/draft'
import type {
  ReadingClaim,
  ReadingState,
  ReadingStatement,
  Stretch,
} from '@/lib/answers/reading-state'
import { numbersIn } from '@/lib/domain/words/numbers'

type StatementFields = Partial<
  Omit<ReadingStatement, 'key' | 'said' | 'saidVia' | 'matches' | 'claims'>
>

/** The first claim of a group names whose people the same claimant counts further on, until the editor says otherwise. */
export function changeStatement(
  state: ReadingState,
  key: string,
  fields: StatementFields,
): ReadingState {
  const changed = state.statements.map((one) => (one.key === key ? changedIn(one, fields) : one))
  const own = changed.find((one) => one.key === key)
  const carries = own !== undefined && fields.group !== undefined && own.claimant !== ''
  const statements = !carries
    ? changed
    : changed.map((one) =>
        one.claimant === own.claimant && one.group === groupBefore(state, key)
          ? { ...one, group: own.group }
          : one,
      )
  return { ...state, statements }
}

/** Places are those of an event: another event has others. */
function changedIn(statement: ReadingStatement, fields: StatementFields): ReadingStatement {
  const isElsewhere = fields.event !== undefined && fields.event !== statement.event
  const claims = !isElsewhere
    ? statement.claims
    : statement.claims.map((claim) => ({ ...claim, draft: { ...claim.draft, place: '' } }))
  return { ...statement, ...fields, claims }
}

const groupBefore = ({ statements }: ReadingState, key: string) =>
  statements.find((one) => one.key === key)?.group ?? ''

function changeClaim(
  state: ReadingState,
  key: string,
  change: (claim: ReadingClaim) => Partial<Omit<ReadingClaim, 'key' | 'from'>>,
): ReadingState {
  return onStatements(state, (claims) =>
    claims.map((claim) => (claim.key === key ? { ...claim, ...change(claim) } : claim)),
  )
}

export function draftClaimChanged(
  state: ReadingState,
  key: string,
  fields: Partial<DraftClaim>,
): ReadingState {
  return changeClaim(state, key, ({ draft }) => ({ draft: { ...draft, ...fields } }))
}

export function setClaims(
  state: ReadingState,
  keys: readonly string[],
  to: ReadingClaim['state'],
): ReadingState {
  return onStatements(state, (claims) =>
    claims.map((claim) => (keys.includes(claim.key) ? { ...claim, state: to } : claim)),
  )
}

/** Keys of the claims that are accepted together; what is feared, of another event or in doubt is looked at by itself. */
export function acceptable(claims: readonly ReadingClaim[]): string[] {
  return claims
    .filter(({ state }) => state === 'open')
    .filter(({ background, hypothetical, certain }) => certain && !background && !hypothetical)
    .map(({ key }) => key)
}

/** A claim whose words hold two figures becomes two; each is read from its own words again. */
export function splitClaim(state: ReadingState, key: string, text: string): ReadingState {
  const made = `h${state.added + 1}`
  const split = onStatements(state, (claims) =>
    claims.flatMap((claim) => (claim.key === key ? halves(claim, made, text) : [claim])),
  )
  return { ...split, added: state.added + 1 }
}

function halves(claim: ReadingClaim, made: string, text: string): ReadingClaim[] {
  const { start, end } = claim.span
  const [, second] = numbersIn(text.slice(start, end)).filter(({ kind }) => kind === 'count')
  const cut = second === undefined ? end : start + second.start
  const spans: readonly Stretch[] =
    cut === end
      ? [claim.span, claim.span]
      : [trimmed({ start, end: cut }, text), { start: cut, end }]
  const [first = claim.span, rest = claim.span] = spans
  return [
    { ...reread(claim, first, text), state: 'open' },
    { ...reread(claim, rest, text), key: made, from: null, state: 'open', partOf: null },
  ]
}

/** One figure that was taken for two: the claim before it, of the same statement, takes its words in. */
export function mergeUp(state: ReadingState, key: string, text: string): ReadingState {
  return onStatements(state, (claims) => {
    const at = claims.findIndex((claim) => claim.key === key)
    const gone = claims[at]
    const into = claims.slice(0, Math.max(0, at)).findLast((one) => one.state !== 'dropped')
    if (gone === undefined || into === undefined) return claims
    const span = {
      start: Math.min(into.span.start, gone.span.start),
      end: Math.max(into.span.end, gone.span.end),
    }
    return claims.map((claim) => {
      if (claim === gone) return { ...claim, state: 'dropped' as const }
      if (claim.partOf === gone.key) return { ...claim, partOf: into.key }
      return claim === into ? { ...reread(claim, span, text), state: 'open' as const } : claim
    })
  })
}

/** Another claimant's figure: it gets a statement of its own, after the one that it stood in. */
export function separate(state: ReadingState, key: string): ReadingState {
  const made = `h${state.added + 1}`
  const statements = state.statements.flatMap((statement) => {
    const claim = statement.claims.find((one) => one.key === key)
    if (claim === undefined || statement.claims.length === 1) return [statement]
    const rest = statement.claims
      .filter((one) => one !== claim)
      .map((one) => (one.partOf === key ? { ...one, partOf: null } : one))
    const own = { ...statement, ...NOBODY, key: made, claims: [{ ...claim, partOf: null }] }
    return [{ ...statement, claims: rest }, own]
  })
  return { ...state, statements, added: state.added + 1 }
}

/** The same claimant as before: its claims go to the statement above. */
export function joinUp(state: ReadingState, key: string): ReadingState {
  const at = state.statements.findIndex((one) => one.key === key)
  const [above, own] = [state.statements[at - 1], state.statements[at]]
  if (above === undefined || own === undefined) return state
  const joined = { ...above, claims: [...above.claims, ...own.claims] }
  const statements = state.statements.flatMap((one) =>
    one === own ? [] : [one === above ? joined : one],
  )
  return { ...state, statements }
}

const NOBODY = {
  claimant: '',
  claimantKind: '',
  claimantCountry: '',
  ownVoice: false,
  said: null,
  saidVia: [],
  matches: [],
} as const satisfies Partial<ReadingStatement>

/** A figure that the reader missed: it stands where its words do, and its claimant is for the editor to say. */
export function markByHand(
  state: ReadingState,
  span: Stretch,
  text: string,
  emptyClaim: DraftClaim,
): ReadingState {
  const key = `h${state.added + 1}`
  const claim: ReadingClaim = {
    key: `${key}c1`,
    state: 'open',
    span,
    from: null,
    background: false,
    hypothetical: false,
    certain: true,
    said: { group: null, place: null, date: null },
    partOf: null,
    draft: { ...emptyClaim, words: oneLine(text, span) },
  }
  const fields = { event: '', via: '', statedOn: '', asOf: '', group: '' }
  const own: ReadingStatement = { key, ...NOBODY, ...fields, claims: [claim] }
  const after = state.statements.findIndex((one) => startOf(one) > span.start)
  const at = after < 0 ? state.statements.length : after
  const statements = [...state.statements.slice(0, at), own, ...state.statements.slice(at)]
  return { ...state, statements, added: state.added + 1 }
}

const startOf = ({ claims }: ReadingStatement) => Math.min(...claims.map(({ span }) => span.start))

function reread(claim: ReadingClaim, span: Stretch, text: string): ReadingClaim {
  const draft = { ...claim.draft, words: oneLine(text, span), form: '', value: '', valueTo: '' }
  return { ...claim, span, draft }
}

function trimmed({ start, end }: Stretch, text: string): Stretch {
  const words = text.slice(start, end).replace(/[\s,;:]*(?:(?:and|including)\s*)*$/iu, '')
  return { start, end: start + Math.max(1, words.length) }
}

const oneLine = (text: string, { start, end }: Stretch) =>
  text.slice(start, end).replace(/\s+/gu, ' ').trim()

function onStatements(
  state: ReadingState,
  change: (claims: readonly ReadingClaim[]) => readonly ReadingClaim[],
): ReadingState {
  const statements = state.statements.map((statement) => ({
    ...statement,
    claims: change(statement.claims),
  }))
  return { ...state, statements }
}

/** A further figure of the same words, as the words themselves offer it. */
export function addBeside(
  state: ReadingState,
  key: string,
  fields: Partial<DraftClaim>,
  isPart: boolean,
  emptyClaim: DraftClaim,
): ReadingState {
  const made = `h${state.added + 1}`
  const added = onStatements(state, (claims) =>
    claims.flatMap((claim) => {
      if (claim.key !== key) return [claim]
      const draft = { ...emptyClaim, ...fields, partKind: isPart ? 'subset' : '' }
      const beside = { ...claim, key: made, from: null, state: 'open' as const, draft }
      return [claim, { ...beside, partOf: isPart ? key : null }]
    }),
  )
  return { ...added, added: state.added + 1 }
}
