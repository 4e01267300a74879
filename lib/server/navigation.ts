/** Whether the page that is being answered becomes HTML, or goes to a page that is open. */
import 'server-only'
import { headers } from 'next/headers'

/**
 * True when a browser's script asks for the page, to put its parts in place of another's. Next.js takes its own
 * headers away before a page sees the request; this one is the browser's. Where a browser does not say, we take
 * it that a document is asked for.
 */
export async function isGoingOn(): Promise<boolean> {
  return (await headers()).get('Sec-Fetch-Dest') === 'empty'
}
