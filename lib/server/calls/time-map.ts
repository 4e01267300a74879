/** Every snapshot of one view as a TimeMap: RFC 7089, section 5, in the link format of RFC 6690. */
import type { StoredSnapshot } from '@/lib/store/snapshots'
import { addressOf, publicAddress } from '../snapshots/address'
import { liveOf } from '../snapshots/page'
import { cacheHeaders } from '../http/caching'

interface Sibling {
  readonly id: string
  readonly capturedAt: string
}

/** The oldest sibling first; a snapshot that is served is always among them. */
export function timeMap(snapshot: StoredSnapshot, siblings: readonly Sibling[]): Response {
  const moment = (at: string | undefined) => new Date(at ?? snapshot.capturedAt).toUTCString()
  const [first, last] = [siblings[0], siblings.at(-1)]
  const mementos = siblings.map((sibling) => {
    const place = [
      ...(sibling === first ? ['first'] : []),
      ...(sibling === last ? ['last'] : []),
      'memento',
    ]
    const { id, capturedAt } = sibling
    return `<${addressOf(id)}>; rel="${place.join(' ')}"; datetime="${moment(capturedAt)}"`
  })
  const span = `from="${moment(first?.capturedAt)}"; until="${moment(last?.capturedAt)}"`
  const links = [
    `<${publicAddress()}${liveOf(snapshot)}>; rel="original"`,
    `<${addressOf(snapshot.id)}/timemap>; rel="self"; type="application/link-format"; ${span}`,
    ...mementos,
  ]
  return new Response(`${links.join(',\n')}\n`, {
    headers: {
      'Content-Type': 'application/link-format',
      ...cacheHeaders('no-cache'),
      'Access-Control-Allow-Origin': '*',
    },
  })
}
