/** What a page becomes: a document, or data by which a script puts parts of it in place of another's. */
import { headers } from 'next/headers'

export async function becomesHtml(): Promise<boolean> {
  return !isOfScript(await headers())
}

/**
 * Whether a browser's script asks. Next.js takes its own headers away before a page sees the request. Browsers say it
 * of themselves, but for old ones and over plain HTTP; their scripts take anything, while a document is asked for as
 * HTML. Markup that is data as well is only heavy.
 */
function isOfScript(asked: Pick<Headers, 'get'>): boolean {
  const destination = asked.get('Sec-Fetch-Dest')
  return destination === null ? asked.get('Accept') === '*/*' : destination === 'empty'
}
