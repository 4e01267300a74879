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

/** The field with the id of the snapshot whose pictures the maker was told about; part of no view. */
export const CONFIRMED = 'confirmed'

export interface SnapshotForm {
  readonly input: SnapshotInput
  /** Null on the page of an event, whose form has none. */
  readonly confirmed: string | null
  /** The fields of the view as they came, to be sent once more. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

export async function readSnapshotForm({ request }: ApiRequest): Promise<SnapshotForm> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new ProblemError(415)
  const length = Number(request.headers.get('Content-Length') ?? MAX_FORM_BYTES + 1)
  if (length > MAX_FORM_BYTES) throw new ProblemError(413)
  const sent = new URLSearchParams(await request.text().catch(refuseEarlyEnd))
  const confirmed = sent.get(CONFIRMED)
  sent.delete(CONFIRMED)
  const fields = [...sent].filter(([, value]) => value !== '')
  const isList = (name: string) => LISTS.some((list) => list === name)
  const single = fields.filter(([name]) => !isList(name))
  const { event = '', ...view } = Object.fromEntries(single)
  const twice = single.find(([name], index) => single.findIndex(([one]) => one === name) < index)
  if (twice !== undefined) {
    throw new ProblemError(400, [{ path: [twice[0]], message: 'given twice' }])
  }
  const lists = LISTS.flatMap((name) => {
    const values = sent.getAll(name).filter((value) => value !== '')
    return values.length === 0 ? [] : [[name, values] as const]
  })
  const parsed = snapshotInput.safeParse({
    event,
    view: { ...view, ...Object.fromEntries(lists) },
  })
  if (parsed.success) return { input: parsed.data, confirmed, fields }
  throw new ProblemError(422, refusalsOf(parsed.error))
}
