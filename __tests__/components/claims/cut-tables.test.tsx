/** Tables under charts: of very many rows some, by a rule that is said, with the way to the others. */
import { render, screen, within } from '@testing-library/react'
import { BreakdownTable } from '@/components/claims/breakdown-table'
import { VintageTable } from '@/components/claims/vintage-table'
import type { VintageAnswer } from '@/lib/answers/vintages'
import { wordsIn } from '@/lib/format/translator'
import { wholesOf } from '@/lib/charts/breakdown/part-tree'
import { claimOf } from '../../fixtures/lanes'

const words = wordsIn('en')
const FULL = '/events/e/claims?measure=killed'

function vintages(count: number): VintageAnswer[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c-${index}@1`,
    kind: 'said',
    holds: `c-${index}@1`,
    claim: claimOf({ id: `c-${index}`, by: `Source ${index}`, value: index, on: '2023-09-20' }),
    saidOn: '2023-09-21',
    saidOnPrecision: 'day',
    reason: null,
    note: null,
    corrections: [],
  }))
}

const drawDay = (count: number, all?: string) => {
  const day = { key: '2023-09-20', date: '2023-09-20', precision: 'day' } as const
  render(
    <VintageTable
      day={{ ...day, vintages: vintages(count) }}
      {...(all !== undefined && { all })}
      words={words}
    />,
  )
}

const rows = () => screen.getAllByRole('rowheader', { hidden: true })
const rest = (text: RegExp) => within(screen.getByText(text)).getByRole('link', { hidden: true })

describe('the table of one day', () => {
  it('has every figure while there is room', () => {
    drawDay(60, FULL)
    expect(rows()).toHaveLength(60)
    expect(screen.queryByText(/rows\./)).toBeNull()
  })

  it('has the latest of very many, and leads to the full table', () => {
    drawDay(75, FULL)
    expect(rows().map(({ textContent }) => textContent)).toEqual(
      Array.from({ length: 60 }, (_, index) => expect.stringContaining(`Source ${index + 15}`)),
    )
    expect(rest(/the latest 60 of 75 rows/).getAttribute('href')).toBe(FULL)
  })

  it('has all of them where there is nowhere to lead to', () => {
    drawDay(75)
    expect(rows()).toHaveLength(75)
  })
})

describe('the table of parts', () => {
  it('has the first of very many, and leads to the full table', () => {
    const current = Array.from({ length: 70 }, (_, index) =>
      claimOf({ id: `w-${index}`, by: `Source ${index}`, value: 100, on: '2023-09-20' }),
    )
    const parts = current.map((whole) => ({
      ...claimOf({ id: `p-${whole.id}`, by: whole.claimant.name, value: 2, on: '2023-09-20' }),
      partOf: whole.id,
      partKind: 'subset' as const,
      statement: whole.statement,
    }))
    render(
      <BreakdownTable
        wholes={wholesOf(current, parts)}
        actors={{}}
        subject={'Killed'}
        all={FULL}
        words={words}
      />,
    )
    expect(rows()).toHaveLength(60)
    expect(rest(/the first 60 of 70 rows/).getAttribute('href')).toBe(FULL)
  })
})
