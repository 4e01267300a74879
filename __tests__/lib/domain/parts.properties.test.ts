/** The rules of parts, over whole statements: what is accepted keeps them, what breaks them is named. */
import { intervalOf } from '@/lib/domain/quantity'
import { refusalsOf } from '@/lib/domain/refusal'
import { statementInput } from '@/lib/domain/statement'
import { quantities } from '../../support/arbitraries'
import fc from '../../support/properties'

const part = fc.record({ said: quantities, kind: fc.constantFrom('subset', 'partition') })

const statementOf = (whole: unknown, parts: readonly { said: unknown; kind: string }[]) => ({
  event: 'offensive',
  claimant: 'ministry',
  appearance: { publication: { publisher: 'gazette', title: 'A report' } },
  claims: [
    { ref: 'whole', measure: 'killed', quantity: whole, asOf: '2023-09-20' },
    ...parts.map(({ said, kind }) => ({
      measure: 'killed',
      quantity: said,
      asOf: '2023-09-20',
      partOf: 'whole',
      partKind: kind,
    })),
  ],
})

it('a statement is accepted exactly when every part fits and every partition adds up', () => {
  fc.assert(
    fc.property(quantities, fc.array(part, { maxLength: 5 }), (whole, parts) => {
      const high = intervalOf(whole)?.high ?? null
      const lowOf = ({ said }: (typeof parts)[number]) => BigInt(intervalOf(said)?.low ?? 0)
      const segments = parts.filter(({ kind }) => kind === 'partition')
      const fits =
        high === null ||
        (parts.every((each) => lowOf(each) <= BigInt(high)) &&
          segments.reduce((sum, each) => sum + lowOf(each), 0n) <= BigInt(high))
      const parsed = statementInput.safeParse(statementOf(whole, parts))
      expect(parsed.success).toBe(fits)
      if (!parsed.success) {
        for (const { path } of refusalsOf(parsed.error)) {
          expect([path[0], path[2], path[3]]).toEqual(['claims', 'quantity', 'value'])
          expect(path[1]).toBeGreaterThan(0)
        }
      }
    }),
  )
})

it('refs that are no text are refused once each, and make nothing throw', () => {
  for (const ref of [{ toString: {} }, Object.create(null), [], 7, null, ['c1']]) {
    const claims = [{ ref }, { ref }]
    const parsed = statementInput.safeParse({ ...statementOf(null, []), claims })
    const refused = parsed.success ? [] : refusalsOf(parsed.error)
    const paths = refused.map(({ path }) => path.join('.')).filter((path) => path.endsWith('ref'))
    expect(paths).toEqual(['claims.0.ref', 'claims.1.ref'])
  }
})

it('no input whatever makes the check throw', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ claims: fc.array(fc.anything()) }),
    fc.array(fc.anything()).map((claims) => ({ ...statementOf(null, []), claims })),
    fc
      .dictionary(
        fc.constantFrom(
          'ref',
          'measure',
          'quantity',
          'asOf',
          'asOfPrecision',
          'basis',
          'from',
          'partOf',
          'partKind',
        ),
        fc.oneof(
          fc.anything(),
          fc.constantFrom('killed', '2023-09-20', 'period', 'whole', 'subset', 'c1'),
          fc.constantFrom({ toString: {} }, Object.create(null)),
        ),
      )
      .map((claim) => ({ ...statementOf(null, []), claims: [claim, claim] })),
  )
  fc.assert(
    fc.property(anything, (given) => {
      const parsed = statementInput.safeParse(given)
      if (!parsed.success) expect(refusalsOf(parsed.error).length).toBeGreaterThan(0)
    }),
  )
})
