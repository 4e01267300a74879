import { readdirSync } from 'node:fs'
import { type z } from 'zod'
import { apiModel } from '@/app/developers/_components/api-model'
import { curlFor, EXAMPLE_BODIES } from '@/app/developers/_components/examples'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { claimRevisionInput } from '@/lib/domain/revision'
import { statementInput } from '@/lib/domain/statement'
import { wordsIn } from '@/lib/format/translator'
import { eventAmendment, sourceAmendment } from '@/lib/server/calls/amendment'
import { openApiDocument } from '@/lib/server/calls/openapi'
import { withdrawalInput } from '@/lib/server/importing/withdrawal'

const INPUTS: Readonly<Record<string, z.ZodType>> = {
  SourceInput: actorInput,
  SourceRevisionInput: sourceAmendment,
  EventInput: eventInput,
  EventRevisionInput: eventAmendment,
  StatementInput: statementInput,
  ClaimRevisionInput: claimRevisionInput,
  ImportWithdrawalInput: withdrawalInput,
}

describe('the reference for developers', () => {
  const { calls, shapes } = apiModel(openApiDocument(), wordsIn('en'))

  it('has every call of the document, each with answers and a shape that is on the page', () => {
    const paths = openApiDocument().paths as Record<string, object>
    const documented = Object.values(paths).flatMap((methods) => Object.keys(methods))
    expect(calls).toHaveLength(documented.length)
    const names = new Set(shapes.map(({ name }) => name))
    for (const { answers, body, method } of calls) {
      expect(answers.length).toBeGreaterThan(1)
      // A file is sent as it is.
      if (method === 'POST' && body !== 'text/csv') expect(names).toContain(body)
      for (const { type } of answers) {
        if (type !== null && /^[A-Z][A-Za-z]+$/.test(type)) expect(names).toContain(type)
      }
    }
  })

  it('has every path below /api/v1 that is answered, and no other', () => {
    const folder = 'app/api/v1'
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const answered = files.flatMap((file) => /^(.+)\/route\.ts$/.exec(file)?.[1] ?? [])
    const written = Object.keys(openApiDocument().paths as object)
    expect(written.map((path) => path.replace('{id}', '[id]')).sort()).toEqual(
      answered.map((path) => `/${path}`).sort(),
    )
  })

  it('names the parameters of a call as it reads them, and says which must be there', () => {
    const parametersOf = (id: string) =>
      Object.fromEntries(
        calls.find((call) => call.id === id)?.parameters.map((one) => [one.name, one]) ?? [],
      )
    const comparison = parametersOf('getEventsIdComparison')
    expect(comparison.measure).toMatchObject({ isRequired: true })
    expect(comparison.claimant).toMatchObject({ isRequired: false, type: 'list of string' })
    expect(Object.keys(parametersOf('getClaimsId'))).toEqual(['id', 'knownAt'])
    expect(JSON.stringify(openApiDocument())).not.toContain('"reason":"')
  })

  it('writes types as words', () => {
    const claim = shapes.find(({ name }) => name === 'Claim')
    const types = Object.fromEntries(claim?.fields.map(({ name, type }) => [name, type]) ?? [])
    expect(types).toMatchObject({
      group: 'string or null',
      appearances: 'list of Appearance',
      status: 'stands | withdrawn',
      quantity: 'Quantity',
    })
  })

  it.each(Object.keys(INPUTS))('sends in its example a %s that is accepted', (name) => {
    expect(INPUTS[name]?.safeParse(EXAMPLE_BODIES[name]).error?.issues ?? []).toEqual([])
  })

  it('gives a command for each call', () => {
    for (const call of calls) expect(curlFor(call)).toMatch(/^curl -s[OJ]* "\$B\/[^{}]*"/)
  })
})
