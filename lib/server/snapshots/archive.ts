/** Everything that was made of a snapshot as one archive, with a readme and the digests of its files. */
import { createHash } from 'node:crypto'
import { DIGEST_LIST, RECORD_FILE } from '@/lib/domain/snapshot/archive'
import { formatDate } from '@/lib/format/date'
import { WORDS } from '../reading/context'
import { plainCitation } from './cite/plain-citation'
import { LICENCE } from './dataset'
import type { Frozen } from './frozen'
import { makeApart } from './picture/queue'

/** In the order of the readme. */
export const ARCHIVED = ['json', 'csv', 'svg', 'png', 'bib', 'ris', 'csl.json', 'jsonld'] as const
export type ArchivedKind = (typeof ARCHIVED)[number]

export async function archiveOf(
  files: ReadonlyMap<ArchivedKind, Uint8Array>,
  frozen: Frozen,
  capturedAt: string,
  isWanted: () => boolean,
): Promise<Uint8Array> {
  const folder = `bysource-${frozen.id}`
  const named = new Map<string, Uint8Array>()
  for (const [kind, bytes] of files) named.set(nameOf(kind), bytes)
  named.set('README.txt', Buffer.from(readme(frozen, capturedAt, [...files.keys()]), 'utf8'))
  const digests = [...named].map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  )
  named.set(DIGEST_LIST, Buffer.from(digests.join(''), 'utf8'))
  const entries = [...named].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const)
  return makeApart({ kind: 'zip', files: entries }, isWanted)
}

function nameOf(kind: string): string {
  return kind === 'json' ? RECORD_FILE : `snapshot.${kind}`
}

function readme(frozen: Frozen, capturedAt: string, kinds: readonly ArchivedKind[]): string {
  const { locale, t } = WORDS
  const { record, url, digest, id } = frozen
  const { title, subtitle, finding, support, caveats, footer } = record.text
  const files = kinds.map((kind) => {
    const what = t(`snapshot.file-${kind === 'csl.json' ? 'csl-json' : kind}`)
    return `  ${nameOf(kind).padEnd(18)} ${what}`
  })
  const date = formatDate({ date: capturedAt, precision: 'time' }, locale, t)
  return `${[
    ...[title, subtitle, '', finding, support, ...caveats, footer, ''],
    ...[t('snapshot.readme-made', { date }), url, ''],
    ...[t('snapshot.readme-files'), ...files, ''],
    ...[t('snapshot.readme-verify'), `  sha256sum ${RECORD_FILE}`, `  ${digest}`],
    ...[t('snapshot.readme-id', { id }), t('snapshot.readme-list', { file: DIGEST_LIST }), ''],
    ...[t('snapshot.readme-cite'), `  ${plainCitation(frozen)}`, ''],
    t('snapshot.readme-licence', { url: LICENCE }),
  ].join('\n')}\n`
}
