/** What a page costs to fetch: its HTML, and the scripts that the HTML itself asks for. */
import { gzipSync } from 'node:zlib'

export interface PageWeight {
  readonly html: number
  readonly htmlGzipped: number
  readonly scripts: number
  readonly scriptsGzipped: number
}

export async function weighPage(url: string): Promise<PageWeight> {
  const html = Buffer.from(await (await fetch(url)).arrayBuffer())
  // A current browser does not load the scripts that are there for old ones.
  const tags = (html.toString('utf8').match(/<script[^>]+>/g) ?? []).filter(
    (tag) => !/\bnomodule\b/i.test(tag),
  )
  const sources = tags.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? [])
  let [scripts, scriptsGzipped] = [0, 0]
  for (const source of new Set(sources)) {
    const script = Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())
    scripts += script.length
    scriptsGzipped += gzipSync(script).length
  }
  return { html: html.length, htmlGzipped: gzipSync(html).length, scripts, scriptsGzipped }
}
