/** Before the names of all cookies that the desk gives. */
export const COOKIE_PREFIX = 'bysource'

/** For one page: the proxy takes it away with the page that shows it. */
export const NOTICE_COOKIE = `${COOKIE_PREFIX}.notice`
