/** What is done about an import that ran: its rows are tried again, all of it is withdrawn, and that is undone. */
import { csvPages } from '@/lib/files/csv'
import { readNewest } from '@/lib/store/in-snapshot'
import { findJob } from '@/lib/store/jobs'
import { ProblemError } from '../../http/problem'
import { wakeJobs } from '../../importing/jobs'
import { importJobOf, type ImportJob } from '../../importing/progress'
import { receiveFile } from '../../importing/receive-import'
import { rowPages } from '../../importing/row-pages'
import { sourceOf } from '../../importing/job-source'
import { lookAgain } from '../../importing/waiting-file'
import { askWithdrawal, withdrawalInput } from '../../importing/withdrawal'
import type { Next, PersonAct } from '../../people/act'
import { MAX_FILE_BYTES, theFile } from './file-acts'
import { namesIn, withNames } from './names'
import { importPath } from './paths'
import { begin } from './run-acts'

/** The rows that were refused or held, as a file of their own that is read as the first was: for when what they lacked is there. */
export async function importAgainAct(asked: PersonAct): Promise<Next> {
  const { store, form, person } = asked
  const job = await theImport(store, form.import ?? '')
  const pages = await rowPages(store, job.id)
  if (pages === null) throw new ProblemError(404)
  const name = `${job.input.name ?? job.id} (rows again)`.slice(0, 200)
  const received = await receiveFile(store, person.name, name, csvPages(pages), MAX_FILE_BYTES)
  if (!received.ok) return { to: `${importPath(pageOf(job))}?fault=${received.kind}` }
  const file = await theFile(store, received.id)
  const { event, grouping, decimal } = job.input
  const looked = await lookAgain(store, file, {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    ...(event === undefined ? {} : { event }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(decimal === undefined ? {} : { decimal }),
  })
  const { mapping } = job.progress
  if (mapping === null) return begin(asked, file, looked, { dry: '1' })
  const names = await namesIn(store.writer, sourceOf(store, file.id), looked.options, mapping)
  const progress = { ...looked, names, mapping: withNames(mapping, names) }
  return begin(asked, file, progress, { dry: '1' })
}

/** A withdrawal has its reason, which is recorded with every figure. */
export async function importWithdrawAct({ store, form, person }: PersonAct): Promise<Next> {
  const job = await theImport(store, form.import ?? '')
  const to = importPath(pageOf(job))
  const isUndone = form.status === 'stands'
  const note = form.note?.trim() ?? ''
  const input = withdrawalInput.safeParse({
    note: note === '' ? null : note,
    status: isUndone ? 'stands' : 'withdrawn',
  })
  if (!input.success || (!isUndone && note === '')) return { to: `${to}?fault=no-reason#withdraw` }
  const asked = await askWithdrawal(store, person.name, job.id, input.data)
  if (!asked.ok) return { to: `${to}?fault=${asked.kind === 'unknown' ? 'gone' : asked.kind}` }
  wakeJobs()
  return { to }
}

/** The id of the page that shows it: that of its file, where it has one that still is found. */
function pageOf({ id, input }: Pick<ImportJob, 'id' | 'input'>): string {
  return input.file ?? id
}

async function theImport(store: PersonAct['store'], id: string): Promise<ImportJob> {
  const job = importJobOf(await readNewest(store, (db) => findJob(db, id)))
  if (job === null || job.endedAt === null) throw new ProblemError(404)
  return job
}
