/** The form of a page as the body of a call: hidden fields of the view, an empty one as good as none. */
import { refusalsOf } from '@/lib/domain/refusal'
import { snapshotInput, type SnapshotInput } from '@/lib/url/snapshot-view'
import { refuseEarlyEnd } from '../http/body'
import { ProblemError } from '../http/problem'
import type { ApiRequest } from '../http/call'

/** The fields are short; whatever is longer is none of our forms. */
const MAX_FORM_BYTES = 20_000

/** The fields that may be given several times. */
const LISTS = ['claimants', 'scope'] as const

export async function readSnapshotForm({ request }: ApiRequest): Promise<SnapshotInput> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new ProblemError(415)
  const length = Number(request.headers.get('Content-Length') ?? MAX_FORM_BYTES + 1)
  if (length > MAX_FORM_BYTES) throw new ProblemError(413)
  const fields = new URLSearchParams(await request.text().catch(refuseEarlyEnd))
  const isList = (name: string) => LISTS.some((list) => list === name)
  const single = [...fields].filter(([name, value]) => !isList(name) && value !== '')
  const { event = '', ...view } = Object.fromEntries(single)
  const twice = single.find(([name], index) => single.findIndex(([one]) => one === name) < index)
  if (twice !== undefined) {
    throw new ProblemError(400, [{ path: [twice[0]], message: 'given twice' }])
  }
  const lists = LISTS.flatMap((name) => {
    const values = fields.getAll(name).filter((value) => value !== '')
    return values.length === 0 ? [] : [[name, values] as const]
  })
  const parsed = snapshotInput.safeParse({
    event,
    view: { ...view, ...Object.fromEntries(lists) },
  })
  if (parsed.success) return parsed.data
  throw new ProblemError(422, refusalsOf(parsed.error))
}
