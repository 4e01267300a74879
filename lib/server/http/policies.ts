/** Policies for snapshots: a browser runs and loads nothing but their own style, fonts and pictures. */

/** A drawing runs nothing and loads nothing. */
export const DRAWING_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

const LOADED =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'"

/**
 * Pages about snapshots run nothing at all. Anybody may frame them, since nothing on them acts: no
 * `frame-ancestors`, of which even `*` would leave out a page that is opened from a disk.
 */
export const PAGE_POLICY = `${LOADED}; form-action 'none'`

/** The question before a snapshot has a button, which nobody may lay under a page of theirs. */
export const ASKING_POLICY = `${LOADED}; form-action 'self'; frame-ancestors 'none'`
