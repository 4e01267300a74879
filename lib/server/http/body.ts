/** Bodies of writes: JSON, of limited size, read as far as the limit and not a byte further. */
import type { z } from 'zod'
import { refusalsOf } from '@/lib/domain/refusal'
import { ProblemError } from './problem'
import { repeatedName } from './repeated-name'
import type { ApiRequest } from './call'

export const MAX_JSON_BYTES = 1_000_000

/** The body, validated. Malformed: 400; well-formed, but against a rule: 422. */
export async function readBody<Schema extends z.ZodType>(
  asked: ApiRequest,
  schema: Schema,
  maxBytes = MAX_JSON_BYTES,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await readJson(asked, maxBytes))
  if (parsed.success) return parsed.data
  const isRuleOnly = parsed.error.issues.every(({ code }) => code === 'custom')
  throw new ProblemError(isRuleOnly ? 422 : 400, refusalsOf(parsed.error))
}

async function readJson({ request }: ApiRequest, maxBytes: number): Promise<unknown> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) {
    throw new ProblemError(415, [], 'Send Content-Type: application/json')
  }
  const text = await readText(request, maxBytes)
  if (text.trim() === '') throw bodyProblem(400, 'The body is empty')
  const value = parsed(text)
  const repeated = repeatedName(text)
  if (repeated === null) return value
  throw new ProblemError(400, [{ path: repeated, message: 'given twice' }])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it does not parse'
    throw bodyProblem(400, `The body is not JSON: ${why}`)
  }
}

export async function readText(request: Request, maxBytes: number): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(request, maxBytes))
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw bodyProblem(400, 'The body is not UTF-8')
  }
}

export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const tooLarge = bodyProblem(413, `At most ${maxBytes} bytes`)
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge
  const reader = request.body?.getReader()
  if (reader === undefined) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(refuseEarlyEnd)
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

/** A sender that goes away in the middle is no fault of ours, and nothing for the log. */
export function refuseEarlyEnd(): never {
  throw bodyProblem(400, 'The body ended early')
}

/** A fault of the body as a whole; its path is the empty one. */
function bodyProblem(status: number, message: string): ProblemError {
  return new ProblemError(status, [{ path: [], message }], message)
}
