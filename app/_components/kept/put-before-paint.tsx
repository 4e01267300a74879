import { requestNonce } from '@/lib/server/language'
import { putKept, SEEN, STARS } from './before-paint'

/** The script that puts in what the browser keeps, in the place where it stands: before what follows is painted. */
export async function PutBeforePaint() {
  const script = `(${putKept.toString()})(${JSON.stringify({ seen: SEEN, stars: STARS })})`
  return (
    <script
      nonce={await requestNonce()}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: script }}
    />
  )
}
