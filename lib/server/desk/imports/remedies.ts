/** What a person can do about rows that were held or refused. */
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { FileName } from '../../importing/import-file'

const REMEDIES = ['source', 'event', 'place', 'doubt', 'file'] as const
export type Remedy = (typeof REMEDIES)[number]

/**
 * Each once, in the order of the list. `doubt` is for a person's eye; `file` is for what only another cell mends. `names`
 * are those of the file, of which some may stand for nothing.
 */
export function remediesFor(
  { refusals, holds }: Pick<ImportAnswer, 'refusals' | 'holds'>,
  names: readonly FileName[] = [],
): Remedy[] {
  const found = new Set<Remedy>([
    ...refusals.map(({ message }) => remedyOf(message)),
    ...names.flatMap(({ field, id }) => (id === null ? (REMEDY_OF_NAME[field] ?? []) : [])),
    ...holds.map(({ code }) => (code === 'new-place' ? ('place' as const) : ('doubt' as const))),
  ])
  return REMEDIES.filter((one) => found.has(one))
}

const REMEDY_OF_NAME: Partial<Readonly<Record<FileName['field'], Remedy>>> = {
  claimant: 'source',
  publisher: 'source',
  group: 'source',
  event: 'event',
}

/** By the refusals of `lib/store/references.ts`. */
function remedyOf(message: string): Remedy {
  if (/^no source has the id/.test(message)) return 'source'
  return /^no event has the id/.test(message) ? 'event' : 'file'
}
