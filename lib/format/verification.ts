/** The result of a check of a snapshot, as one sentence. */
import type { Expected } from '@/lib/domain/snapshot/verify'
import type { FileVerification } from '@/lib/domain/snapshot/verify-file'

export const VERIFY_SENTENCES = [
  'yes',
  'changed',
  'changed-digest',
  'unreadable',
  'unnamed',
  'archive-changed',
  'archive-unreadable',
  'picture',
  'picture-unnamed',
] as const
export type VerifySentence = (typeof VERIFY_SENTENCES)[number]

/** The catalogue's sentence of that name, with these values in it. */
export type Say = (sentence: VerifySentence, values: Readonly<Record<string, string>>) => string

export interface Verdict {
  readonly ok: boolean
  readonly sentence: string
}

export function verdictOf(result: FileVerification, expected: Expected, say: Say): Verdict {
  const no = (sentence: VerifySentence, values: Readonly<Record<string, string>>) => ({
    ok: false,
    sentence: say(sentence, values),
  })
  switch (result.kind) {
    case 'verified': {
      const { id, digest, record } = result
      const { text, claims, dataAsOf } = record
      const values = { id, digest, title: text.title, claims: String(claims.length), dataAsOf }
      return { ok: true, sentence: say('yes', values) }
    }
    case 'changed': {
      const { id, digest } = result
      return expected.id === null
        ? no('changed-digest', { id, digest })
        : no('changed', { id, digest, expected: expected.id })
    }
    case 'unreadable':
      return no('unreadable', { id: result.id, why: result.why })
    case 'unnamed':
      return no('unnamed', { id: result.id, digest: result.digest })
    case 'archive-changed':
      return no('archive-changed', { id: result.id, files: result.files.join(', ') })
    case 'archive-unreadable':
      return no('archive-unreadable', { why: result.why })
    case 'picture': {
      const { id, digest } = result
      return id === null || digest === null
        ? no('picture-unnamed', {})
        : no('picture', { id, digest })
    }
    default:
      return result satisfies never
  }
}
