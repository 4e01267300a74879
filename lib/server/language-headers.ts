/** Headers by which the proxy tells the pages behind it. It sets both on every request, over whatever a client sends. */

export const LOCALE_HEADER = 'x-bysource-locale'
/** The path and query that were asked for: a layout does not see them. */
export const ADDRESS_HEADER = 'x-bysource-address'
