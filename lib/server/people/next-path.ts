/** The way on after signing in: an address names it, and anybody can write one. */

const HERE = 'http://here.invalid'

/** A path of this installation as it is; the desk for whatever else is asked for. */
export function pathWithin(asked: string | undefined): string {
  if (asked === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return '/desk'
  const url = URL.canParse(asked, HERE) ? new URL(asked, HERE) : null
  // Browsers take a backslash for a slash, and two of them for another host.
  if (url === null || url.origin !== HERE || url.pathname.startsWith('//')) return '/desk'
  return `${url.pathname}${url.search}`
}
