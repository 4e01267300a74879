/** Why an address is not watched, or was not fetched, in the reader's language. */
import type { Words } from '@/lib/format/translator'
import { readFault } from '@/lib/server/watching/read-fault'

export function faultWords(fault: unknown, { t }: Words): string {
  const read = readFault(fault)
  switch (read.code) {
    case 'private-address':
    case 'no-such-host':
    case 'unreachable':
    case 'broken-answer':
      return t(`desk.watch.fault.${read.code}`, { host: read.host })
    case 'scheme':
      return t('desk.watch.fault.scheme', { scheme: read.scheme })
    case 'too-many-redirects':
      return t('desk.watch.fault.too-many-redirects', { most: read.most })
    case 'too-large':
      return t('desk.watch.fault.too-large', { most: Math.round(read.most / 1_000_000) })
    case 'too-slow':
      return t('desk.watch.fault.too-slow', { seconds: Math.round(read.seconds) })
    case 'status':
      return t('desk.watch.fault.status', { status: String(read.status) })
    case 'media-type':
      return read.type === ''
        ? t('desk.watch.fault.media-type-none')
        : t('desk.watch.fault.media-type', { type: read.type })
    case 'not-an-address':
    case 'credentials':
    case 'unsafe-redirect':
    case 'no-feed':
    case 'empty':
    case 'went-wrong':
    case 'bad-form':
    case 'unknown-names':
    case 'changed-meanwhile':
      return t(`desk.watch.fault.${read.code}`)
    default:
      return read satisfies never
  }
}
