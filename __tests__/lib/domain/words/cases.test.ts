/** The wordings of the shared cases: what each says, and which number each refuses or doubts. */
import { readFileSync } from 'node:fs'
import { quantityIn } from '@/lib/domain/words/quantities'
import { wordingRefusals } from '@/lib/domain/words/wording-refusals'
import { wordingWarnings } from '@/lib/domain/words/wording-warnings'
import { describeWithShared, shared } from '../../../support/shared'

/** The rows of a small CSV file, header left out. */
function rows(path: string): string[][] {
  const lines = readFileSync(shared(path), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
  )
}

const warned = (value: number, wording: string) => [
  ...new Set(wordingWarnings({ value }, wording).map(({ code }) => code)),
]
const isHeld = (value: number, wording: string) =>
  wordingRefusals({ value }, wording).length + wordingWarnings({ value }, wording).length > 0

describeWithShared('the shared wordings', () => {
  it('give form and numbers, the first where a wording holds two claims', () => {
    const right = rows('cases/20-wording-forms/right.csv')
    expect(right.length).toBeGreaterThan(30)
    for (const [, wording = '', form = '', value = '', valueTo = ''] of right) {
      const quantity = quantityIn(wording)
      const first = (cell: string) => cell.split(' / ')[0]
      expect([
        wording,
        quantity?.form ?? '',
        String(quantity?.value ?? ''),
        String(quantity?.valueTo ?? ''),
      ]).toEqual([wording, first(form), first(value), valueTo])
    }
  })

  it('offer the number that is right, and hold any row with another one', () => {
    const offers: [string, number][] = []
    for (const [, , wording = '', right = ''] of rows('cases/04-numbers-as-written/right.csv')) {
      if (right.includes('range')) continue
      const offered =
        /(\d+)(?= is offered| where | under )|(?:read as|likewise|accepted as) (\d+)/.exec(right)
      if (offered) offers.push([wording, Number(offered[1] ?? offered[2])])
    }
    expect(offers.length).toBeGreaterThan(10)
    for (const [wording, number] of offers) {
      expect([wording, quantityIn(wording)?.value]).toEqual([wording, number])
      expect([wording, isHeld(number, wording)]).toEqual([wording, false])
      if (number > 0) expect([wording, isHeld(number + 1, wording)]).toEqual([wording, true])
    }
  })

  it('refuse or hold what a reader of JSON made of them', () => {
    const raw: unknown = JSON.parse(
      readFileSync(shared('cases/04-numbers-as-written/number.raw.json'), 'utf8'),
    )
    const { claims } = raw as { claims: { quantity: { value: number; wording: string } }[] }
    expect(claims).toHaveLength(2)
    for (const { quantity } of claims) {
      expect(wordingRefusals(quantity, quantity.wording)).toHaveLength(1)
    }
  })

  it('warn of what is no people or no count, row by row', () => {
    const expected: Readonly<Record<string, string[]>> = {
      2: ['not-people'],
      3: ['not-people'],
      5: ['not-people'],
      6: ['not-people'],
      7: ['not-people'],
      8: ['not-people'],
      9: ['not-people'],
      10: ['not-a-count'],
      11: ['not-a-count'],
    }
    const figures = rows('cases/19-not-people/figures.csv')
    expect(figures.length).toBeGreaterThan(10)
    for (const [row = '', , value = '', wording = ''] of figures) {
      expect([row, warned(Number(value), wording)]).toEqual([row, expected[row] ?? []])
    }
  })
})
