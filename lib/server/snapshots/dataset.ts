/**
 * A snapshot as schema.org describes a data set: based on claims, each with who made it and where it
 * appeared. Not a ClaimReview: no verdict on truth is given.
 */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { plainCitation } from './cite/plain-citation'
import type { Frozen } from './frozen'

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export function datasetOf(frozen: Frozen): object {
  const { id, digest, url, record } = frozen
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    identifier: [id, `sha-256:${digest}`],
    name: record.text.title,
    description: [record.text.finding, record.text.support, ...record.text.caveats].join(' '),
    url,
    inLanguage: record.text.language,
    license: LICENCE,
    creditText: plainCitation(frozen),
    dateModified: record.dataAsOf,
    creator: { '@type': 'Organization', name: 'Bysource' },
    isAccessibleForFree: true,
    distribution: [
      ['json', 'application/json'],
      ['csv', 'text/csv'],
      ['svg', 'image/svg+xml'],
      ['png', 'image/png'],
      ['zip', 'application/zip'],
    ].map(([kind, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${url}.${kind}`,
    })),
    isBasedOn: record.claims.map(claimOf),
  }
}

function claimOf(claim: SnapshotRecord['claims'][number]): object {
  const [first, ...more] = claim.appearances.map(({ publication }) => ({
    '@type': 'CreativeWork',
    name: publication.title,
    publisher: { '@type': 'Organization', name: publication.publisher.name },
    ...(publication.url === null ? {} : { url: publication.url }),
    ...(publication.publishedAt === null ? {} : { datePublished: publication.publishedAt }),
  }))
  return {
    '@type': 'Claim',
    identifier: claim.id,
    text: claim.quantity.wording,
    author: { '@type': 'Organization', name: claim.claimant.name },
    ...(first === undefined ? {} : { firstAppearance: first }),
    ...(more.length === 0 ? {} : { appearance: more }),
  }
}
