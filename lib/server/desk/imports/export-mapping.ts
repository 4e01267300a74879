/** A mapping as the file that it travels in. */
import 'server-only'
import { isAtLeast } from '@/lib/store/people'
import { ProblemError, problemResponse } from '../../http/problem'
import { personOf } from '../../people/person'
import { readMapping } from './read-imports'

export async function exportMapping(
  { headers }: Request,
  params: Promise<{ readonly name: string }>,
): Promise<Response> {
  const person = await personOf(headers)
  if (person === null) return problemResponse(new ProblemError(401))
  if (!isAtLeast(person.role, 'editor')) return problemResponse(new ProblemError(403))
  const { name } = await params
  const mapping = await readMapping(name)
  if (mapping === null) return problemResponse(new ProblemError(404))
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${mapping.name}.mapping.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
