/** What is left of a snapshot that was removed: that it was here, why it is not, and how it was cited. */
import type { SnapshotRemoval } from '@/lib/answers/snapshot-shapes'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { InsteadOfSnapshot } from './document'

export interface TombstonePageProps {
  readonly removal: SnapshotRemoval
  readonly style: string
  readonly words: Words
}

export function TombstonePage({ removal, style, words }: TombstonePageProps) {
  const { locale, t } = words
  const { id, digest, citation, capturedAt, removedAt, by, reason, note, erased } = removal
  const on = (date: string) => formatDate({ date, precision: 'time' }, locale, t)
  const facts = [
    ['why', t(`snapshot.removal-${reason}`)],
    ['note', note],
    ['when', on(removedAt)],
    ['who', t(`snapshot.removal-by-${by}`)],
    ['bytes', t(erased ? 'snapshot.removal-erased' : 'snapshot.removal-kept')],
  ] as const
  const taken = [
    ['id', id],
    ['digest', digest],
    ['citation', citation],
  ] as const
  const title = t('snapshot.removal-title')
  return (
    <InsteadOfSnapshot
      title={title}
      style={style}
      words={words}
      kind={t('snapshot.page')}
      data-removed={erased ? 'erased' : 'kept'}
    >
      <p>{t('snapshot.removal-was', { date: on(capturedAt) })}</p>
      <dl>
        {facts.map(([name, text]) =>
          text === null ? null : (
            <div key={name}>
              <dt>{t(`snapshot.removal-${name}`)}</dt>
              <dd data-removal={name}>{text}</dd>
            </div>
          ),
        )}
        {taken.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`snapshot.removal-${name}`)}</dt>
            <dd className="take" data-removal={name}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </InsteadOfSnapshot>
  )
}
