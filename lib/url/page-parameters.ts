/** The parameters that some page reads, by name alone: the browser needs them, and not what reads them. */
export const PAGE_PARAMETERS: readonly string[] = [
  ...['measure', 'group', 'category', 'scope', 'place', 'basis', 'from', 'to', 'at', 'publishedBy'],
  ...['knownAt', 'convention', 'scale', 'aboutFrom', 'beside', 'day', 'claimant', 'kind', 'stance'],
  ...['sort', 'column', 'rows', 'cursor', 'q', 'country', 'event', 'since', 'chart'],
  ...['tab', 'find', 'order', 'first', 'second'],
]
