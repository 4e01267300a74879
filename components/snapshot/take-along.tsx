/** How to check that a snapshot is what it was, what to take along, and how to show it elsewhere. */
import type { Words } from '@/lib/format/translator'
import { embedCodes } from '@/lib/sentences/embed'

interface SnapshotAddress {
  readonly id: string
  readonly digest: string
  readonly url: string
  readonly words: Words
}

export function HowToVerify({ id, digest, url, words: { t } }: SnapshotAddress) {
  return (
    <section id="verify">
      <h2>{t('snapshot.verify')}</h2>
      <p>{t('snapshot.verify-why')}</p>
      <dl>
        <div>
          <dt>{t('snapshot.verify-digest')}</dt>
          <dd className="take" data-digest>
            {digest}
          </dd>
        </div>
        <div>
          <dt>{t('snapshot.verify-id')}</dt>
          <dd className="take" data-id>
            {id}
          </dd>
        </div>
        <div>
          <dt>{t('snapshot.verify-command')}</dt>
          <dd className="take">{`curl -s ${url}.json | sha256sum`}</dd>
        </div>
        <div>
          <dt>{t('snapshot.verify-tool')}</dt>
          <dd className="take">{`npm run --silent bysource -- verify ${url}`}</dd>
        </div>
      </dl>
      <p className="no-print">
        <a href="/verify">{t('snapshot.verify-page')}</a>
      </p>
    </section>
  )
}

const FILES = ['json', 'csv', 'svg', 'png', '2x-png', 'card-png', 'zip'] as const
const REFERENCES = ['bib', 'ris', 'csl-json', 'jsonld'] as const

export function Downloads({ id, words: { t } }: Pick<SnapshotAddress, 'id' | 'words'>) {
  return (
    <section id="downloads">
      <h2>{t('snapshot.downloads')}</h2>
      <ul className="files">
        {[...FILES, ...REFERENCES].map((file) => (
          <li key={file}>
            <a href={`/s/${id}.${file.replace('-', '.')}`}>{t(`snapshot.file-${file}`)}</a>
          </li>
        ))}
        <li>
          <a href={`/s/${id}/status.json`}>{t('snapshot.file-status')}</a>
        </li>
      </ul>
    </section>
  )
}

export function HowToEmbed({
  url,
  title,
  height,
  words: { t },
}: Pick<SnapshotAddress, 'url' | 'words'> & { title: string; height: number }) {
  const { frame, image } = embedCodes({ url, title, height })
  return (
    <section id="embed">
      <h2>{t('snapshot.embed')}</h2>
      <p>{t('snapshot.embed-help')}</p>
      <dl>
        <div>
          <dt>{t('snapshot.embed-frame')}</dt>
          <dd className="take" data-embed="iframe">
            {frame}
          </dd>
        </div>
        <div>
          <dt>{t('snapshot.embed-image')}</dt>
          <dd className="take" data-embed="img">
            {image}
          </dd>
        </div>
      </dl>
    </section>
  )
}
