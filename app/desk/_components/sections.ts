/** What the desk has, in order, and who may go there: a new section is a row here. */
import type { Role } from '@/lib/server/people/page'

export interface DeskSection {
  readonly path: string
  /** Below `desk.section` in the catalogues, with `…-means` beside it. */
  readonly name:
    | 'new-statement'
    | 'read'
    | 'inbox'
    | 'watches'
    | 'claims'
    | 'imports'
    | 'ledger'
    | 'events'
    | 'new-source'
    | 'merge'
    | 'keys'
    | 'people'
    | 'sessions'
    | 'codes'
  readonly least: Role
}

export const SECTIONS: readonly DeskSection[] = [
  { path: '/desk/statements/new', name: 'new-statement', least: 'editor' },
  { path: '/desk/read', name: 'read', least: 'editor' },
  { path: '/desk/inbox', name: 'inbox', least: 'editor' },
  { path: '/desk/statements', name: 'claims', least: 'editor' },
  { path: '/desk/imports', name: 'imports', least: 'editor' },
  { path: '/desk/statements/ledger', name: 'ledger', least: 'editor' },
  { path: '/desk/watches', name: 'watches', least: 'editor' },
  { path: '/desk/events', name: 'events', least: 'editor' },
  { path: '/desk/statements/sources/new', name: 'new-source', least: 'editor' },
  { path: '/desk/statements/merge/sources', name: 'merge', least: 'editor' },
  { path: '/desk/keys', name: 'keys', least: 'admin' },
  { path: '/desk/people', name: 'people', least: 'admin' },
  { path: '/desk/sessions', name: 'sessions', least: 'reader' },
  { path: '/desk/codes', name: 'codes', least: 'reader' },
]
