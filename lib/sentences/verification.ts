/** The result of checking a file of a snapshot, in sentences: what the file is, and what to take instead. */
import { ARCHIVE_FAULTS } from '@/lib/domain/snapshot/archive'
import type { RecordFault } from '@/lib/domain/snapshot/bytes'
import { OTHER_FILES } from '@/lib/domain/snapshot/other-file'
import type { Expectation } from '@/lib/domain/snapshot/verify'
import type { FileVerification } from '@/lib/domain/snapshot/verify-file'

const RECORD_FAULTS = [
  'not-text',
  'not-json',
  'not-a-record',
  'other-version',
  'invalid',
  'rewritten',
] as const satisfies readonly RecordFault['kind'][]

export const VERIFY_SENTENCES = [
  'yes',
  'changed',
  'changed-digest',
  'unreadable',
  'unnamed',
  'no-record',
  'empty',
  'archive-changed',
  'archive-unreadable',
  'picture',
  'picture-unnamed',
  'other',
  'other-of',
  'take',
  'take-of',
  ...RECORD_FAULTS.map((fault) => `fault-${fault}` as const),
  ...ARCHIVE_FAULTS.map((fault) => `archive-${fault}` as const),
  ...OTHER_FILES.map((file) => `file-${file}` as const),
] as const
export type VerifySentence = (typeof VERIFY_SENTENCES)[number]

/** Fills the catalogue's sentence of that name with values. */
export type Say = (sentence: VerifySentence, values: Readonly<Record<string, string>>) => string

export interface Verdict {
  readonly ok: boolean
  readonly kind: FileVerification['kind']
  readonly sentence: string
}

export function verdictOf(result: FileVerification, expected: Expectation, say: Say): Verdict {
  const sentences = sentencesOf(result, expected, say)
  return { ok: result.kind === 'verified', kind: result.kind, sentence: sentences.join(' ') }
}

function sentencesOf(result: FileVerification, expected: Expectation, say: Say): readonly string[] {
  const take = (id: string | null) => (id === null ? say('take', {}) : say('take-of', { id }))
  switch (result.kind) {
    case 'verified': {
      const { id, digest, record } = result
      const { text, claims, dataAsOf } = record
      const values = { id, digest, title: text.title, claims: String(claims.length), dataAsOf }
      return [say('yes', values)]
    }
    case 'changed': {
      const { id, digest, fault } = result
      const changed =
        expected.id === null
          ? say('changed-digest', { id, digest })
          : say('changed', { id, digest, expected: expected.id })
      return fault === null ? [changed] : [changed, faulty(fault, say), take(expected.id)]
    }
    case 'unreadable':
      return [say('unreadable', { id: result.id }), faulty(result.fault, say)]
    case 'unnamed':
      return [say('unnamed', { id: result.id, digest: result.digest })]
    case 'no-record':
      return [say('no-record', {}), faulty(result.fault, say), take(null)]
    case 'empty':
      return [say('empty', {}), take(expected.id)]
    case 'archive-changed':
      return [say('archive-changed', { id: result.id, files: result.files.join(', ') })]
    case 'archive-unreadable':
      return [say('archive-unreadable', {}), say(`archive-${result.why}`, {}), take(expected.id)]
    case 'picture': {
      const { id, digest } = result
      return id === null || digest === null
        ? [say('picture-unnamed', {}), take(expected.id)]
        : [say('picture', { id, digest }), take(id)]
    }
    case 'other': {
      const { id } = result
      const file = say(`file-${result.file}`, {})
      return [id === null ? say('other', { file }) : say('other-of', { file, id }), take(id)]
    }
    default:
      return result satisfies never
  }
}

function faulty(fault: RecordFault, say: Say): string {
  const { path, found } = { path: '', found: '', ...fault }
  return say(`fault-${fault.kind}`, { path, found })
}
