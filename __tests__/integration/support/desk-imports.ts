/** An editor at the pages of imports: files that are sent and acts that are done there, until the work on them is done. */
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { importFileAct } from '@/lib/server/desk/imports/file-acts'
import { readImportView } from '@/lib/server/desk/imports/read-imports'
import type { FileProgress } from '@/lib/server/importing/import-file'
import type { PersonAct } from '@/lib/server/people/act'
import type { House } from './house'
import { ended } from './imports'

export const person = {
  id: 'u',
  name: 'Ed',
  email: 'ed@b.org',
  role: 'editor',
  session: 's',
} as const

/** One column a source; the ministry is North's, which nobody can know. */
export const FORM = {
  name: 'Two sources',
  keep: 'on',
  'figure.1': 'on',
  'figure.2': 'on',
  'from.claimant': 'name',
  'from.measure': 'is:killed',
  'from.asOf': 'column:Day',
  'text.event': 'The war',
  'text.publisher': 'The Gazette',
  'text.publicationTitle': 'Sheet',
  'text.publicationUrl': 'https://gazette.example/sheet',
  'text.publishedAt': '2024-03-12',
  leftOut: '-',
  grouping: '.',
  dates: 'dmy',
  calendar: 'gregorian',
}

type Form = Readonly<Record<string, string>>

export function deskOf(house: () => House) {
  const request = (body: FormData) =>
    new Request('http://house.test/desk/acts/x', { method: 'POST', body })
  /** The id in the address of a page. */
  const idIn = (to: string) => /\/imports\/([^?#/]+)/.exec(to)?.[1] ?? to
  return {
    request,
    idIn,
    /** Gives the id of the file that waits, or where its refusal leads. */
    send: async (text: string, name = 'sheet.csv'): Promise<string> => {
      const body = new FormData()
      body.append('file', new Blob([text]), name)
      const asked = { request: request(body), store: house().store, person }
      return idIn((await importFileAct(asked)).to)
    },
    act: async (
      perform: (asked: PersonAct) => Promise<{ readonly to: string }>,
      form: Form,
    ): Promise<string> => {
      const asked = { request: request(new FormData()), store: house().store, person, form }
      return (await perform(asked)).to
    },
    progressOf: async (id: string): Promise<FileProgress> => {
      const file = (await readImportView(id))?.file
      if (file == null) throw new Error(`no file ${id}`)
      return file.progress
    },
    /** The last run over a file, at its end. */
    runOf: async (id: string): Promise<ImportAnswer> => {
      const run = (await readImportView(id))?.run
      return ended(house(), run?.id ?? '')
    },
  }
}
