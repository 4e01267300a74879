/** What the server says of a statement, at the claim or the field that it is about. */
import type { ReadingNote, ReadingOutcome, ReadingRecord } from '@/lib/answers/reading-record'
import type { ClaimPreview } from '@/lib/answers/preview-shapes'
import { faultText, filled, type FormTexts } from '../texts'
import type { StatementDraft } from './drafts'
import type { StatementPreview } from './use-previews'

const CLAIM_PATH = /^claims\.(\d+)\.(\w+)$/u

export interface ClaimNotes {
  readonly preview: ClaimPreview | undefined
  /** Faults and warnings, by the field of the claim. */
  readonly at: (field: string) => readonly string[]
  readonly all: readonly string[]
  readonly isFaulty: boolean
}

export function claimNotes(
  found: StatementPreview | undefined,
  key: string,
  texts: FormTexts,
): ClaimNotes {
  const place = found?.of.claims.findIndex((claim) => claim.key === key) ?? -1
  if (found === undefined || place < 0) return NOTHING
  const { answer } = found
  const own = ({ path }: { readonly path: string }) => Number(CLAIM_PATH.exec(path)?.[1]) === place
  const faults = answer.faults.filter(own)
  const warnings = answer.warnings.filter(own)
  const said = [
    ...faults.map((fault) => ({ path: fault.path, text: faultText(fault, texts) })),
    ...warnings.map(({ path, message }) => ({ path, text: filled(texts.warning, { message }) })),
  ]
  return {
    preview: answer.claims.find((claim) => claim.place === place),
    at: (field) =>
      said.filter(({ path }) => CLAIM_PATH.exec(path)?.[2] === field).map(({ text }) => text),
    all: [...new Set(said.map(({ text }) => text))],
    isFaulty: faults.length > 0,
  }
}

const NOTHING: ClaimNotes = { preview: undefined, at: () => [], all: [], isFaulty: false }

/** What is said of a field of the statement or the document, once something is typed there or `isDue`. */
export function fieldNotes(
  found: StatementPreview | undefined,
  field: string,
  texts: FormTexts,
): string[] {
  if (found === undefined) return []
  const { faults, warnings } = found.answer
  return [
    ...faults.filter(({ path }) => path === field).map((fault) => faultText(fault, texts)),
    ...warnings
      .filter(({ path }) => path === field)
      .map(({ message }) => filled(texts.warning, { message })),
  ]
}

/** The warnings that were on the screen, by the places of the claims that are sent. */
export function seenIn(
  found: StatementPreview | undefined,
  sent: StatementDraft,
  told: readonly ReadingNote[],
): string[] {
  const ofPreview = (found?.answer.warnings ?? []).flatMap(({ path, code }) => {
    const moved = found === undefined ? null : pathIn(path, found.of, sent)
    return moved === null ? [] : [`${moved}:${code}`]
  })
  const ofAnswer = told
    .filter(({ statement }) => statement === sent.key)
    .map(({ path, code }) => `${path}:${code ?? ''}`)
  return [...new Set([...ofPreview, ...ofAnswer])]
}

/** The same field in a draft with other claims; null where its claim is not there. */
function pathIn(path: string, from: StatementDraft, to: StatementDraft): string | null {
  const [, place, field] = CLAIM_PATH.exec(path) ?? []
  if (place === undefined || field === undefined) return path
  const key = from.claims[Number(place)]?.key
  const at = to.claims.findIndex((claim) => claim.key === key)
  return at < 0 ? null : `claims.${at}.${field}`
}

/** Sends what was accepted; null where the server did not answer as it should. */
export async function sendRecord(record: ReadingRecord): Promise<ReadingOutcome | null> {
  try {
    const reply = await fetch('/desk/acts/read-record', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(record),
    })
    // The act answers in this shape.
    return reply.ok ? ((await reply.json()) as ReadingOutcome) : null
  } catch {
    return null
  }
}
