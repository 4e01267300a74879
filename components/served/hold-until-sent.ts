import { holdMarkup, releaseMarkup } from './held-markup'

/** Holds markup for the page that is being made, until the answer has been sent. */
export async function holdUntilSent(key: string, markup: string): Promise<void> {
  // Imported here: tests of figures know no requests.
  const { after } = await import('next/server')
  holdMarkup(key, markup)
  after(() => releaseMarkup(key))
}
