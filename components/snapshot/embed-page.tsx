/** A snapshot inside somebody else's page: the figure with its words and source, and what changed since. */
import type { SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import type { Ground } from '@/lib/charts/kind'
import { layoutPage } from '@/lib/charts/sheet/sheet'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { driftSentence } from '@/lib/sentences/drift'
import { SnapshotDocument } from './document'
import { FrozenFigure } from './frozen-figure'

export interface EmbedPageProps extends Pick<Ground, 'land'> {
  readonly frozen: {
    readonly id: string
    readonly url: string
    readonly record: SnapshotRecord
  }
  readonly status: SnapshotStatus
  readonly style: string
  readonly words: Words
}

export function EmbedPage(props: EmbedPageProps) {
  const { frozen, status, land, style, words } = props
  const { id, url, record } = frozen
  const { t } = words
  const { title, subtitle, finding, language } = record.text
  const drift = driftSentence(status, words)
  return (
    <SnapshotDocument
      style={style}
      language={language}
      title={title}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={url} />
        </>
      }
    >
      <body className="embed">
        <main>
          <h1>
            <a href={url} target="_top">
              {title}
            </a>
          </h1>
          <p className="small quiet">{subtitle}</p>
          {drift !== null && (
            <p className="notice" data-drifted="true">
              {drift}{' '}
              <a href={url} target="_top">
                {t('snapshot.embed-changes')}
              </a>
            </p>
          )}
          <p>{finding}</p>
          <FrozenFigure record={record} layouts={layoutPage(record, words, { land, page: url })} />
        </main>
        <footer className="small quiet">
          <p>
            {t('snapshot.embed-source')}{' '}
            <a href={url} target="_top">
              {t('snapshot.embed-link', { id })}
            </a>
            {'. '}
            {t('snapshot.embed-licence')}
          </p>
        </footer>
      </body>
    </SnapshotDocument>
  )
}
