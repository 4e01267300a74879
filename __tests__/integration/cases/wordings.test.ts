/** The wordings of the shared cases as requests: each is recorded with what it says, refused, or asked about. */
import { readFileSync } from 'node:fs'
import { quantityIn } from '@/lib/domain/words/quantities'
import { describeWithShared, shared } from '../../support/shared'
import {
  caseOf,
  figure,
  fileOf,
  lanesOf,
  post,
  said,
  sharedRows,
  warningsOf,
  type CaseStatement,
} from '../support/cases'
import { expectStatus, type House, type Reply } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

const DAY = '2023-02-12'
const quake = { id: 'quake', startedOn: '2023-02-06', kind: 'earthquake' }

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

/** Each wording by a source of its own, so that none is another's history. */
async function ask(statements: readonly CaseStatement[]): Promise<readonly Reply[]> {
  const names = Object.fromEntries(
    statements.map(({ claimant }) => [claimant, `Source ${claimant}`]),
  )
  return post(house, caseOf(quake, names, statements))
}

const codesOf = (reply: Reply) => [...new Set(warningsOf(reply).map(({ code }) => code))]
const sayingEach = (rows: readonly { row: string; claim: object }[]) =>
  rows.map(({ row, claim }) => said(`source-${row}`, DAY, [claim]))

describeWithShared('the case of numbers as they are written', () => {
  it('refuses the body that a reader of JSON made of 29.000 and 2.0', async () => {
    const { sources, events } = JSON.parse(
      readFileSync(shared('cases/04-numbers-as-written/actors.json'), 'utf8'),
    ) as { sources: object[]; events: object[] }
    for (const source of sources) await expectStatus(house.post('sources', source), 201)
    for (const event of events) await expectStatus(house.post('events', event), 201)
    const raw = readFileSync(shared('cases/04-numbers-as-written/number.raw.json'), 'utf8')
    const { json } = await expectStatus(house.post('statements', raw), 422)
    expect(json.errors).toEqual([
      {
        path: 'claims.0.quantity.value',
        message: expect.stringMatching(/29000 and not 29: write 29000/),
      },
      { path: 'claims.1.quantity.value', message: expect.stringMatching(/2\.0.*no whole number/) },
    ])
    expect((await house.get('health')).json).toMatchObject({ claims: 0 })
  })

  it('refuses every value that is text, with the number that is right where one is likely', async () => {
    const right = new Map(sharedRows('04-numbers-as-written/right.csv').map((row) => [row[0], row]))
    const numbers = sharedRows('04-numbers-as-written/numbers.csv').map((cells, index) => ({
      row: String(index + 2),
      form: cells[9] ?? '',
      value: cells[10] ?? '',
      valueTo: cells[11] ?? '',
      wording: cells[12] ?? '',
    }))
    expect(numbers).toHaveLength(right.size)
    const replies = await ask(
      sayingEach(
        numbers.map(({ row, form, value, wording }) => ({
          row,
          claim: { measure: 'killed', quantity: { form, value, wording } },
        })),
      ),
    )
    let offers = 0
    for (const [index, reply] of replies.entries()) {
      const { row = '', value = '' } = numbers[index] ?? {}
      expect([row, reply.status]).toEqual([row, 400])
      const told = reply.json.errors.map(({ message }) => message).join(' ')
      const offered = /(\d+)(?: to \d+)? is offered|(?:read as|likewise) (\d+)/.exec(
        right.get(row)?.[3] ?? '',
      )
      // A rate and a range that is open above have no reading of their own in the value alone.
      if (offered === null || value === '2.0') continue
      offers += 1
      expect([row, told]).toEqual([row, expect.stringContaining(String(offered[1] ?? offered[2]))])
    }
    expect(offers).toBe(14)
  })

  it('records the numbers that its words say, and no other', async () => {
    const rows = sharedRows('04-numbers-as-written/right.csv').flatMap(
      ([row = '', , wording = '']) => {
        const quantity = quantityIn(wording)
        if (quantity === null || quantity.value === null) return []
        const { form, value, valueTo } = quantity
        return [{ row, claim: { measure: 'killed', quantity: { form, value, valueTo, wording } } }]
      },
    )
    const replies = await ask(sayingEach(rows))
    for (const [index, reply] of replies.entries())
      expect([rows[index]?.row, reply.status, codesOf(reply)]).toEqual([rows[index]?.row, 201, []])
    const file = await fileOf(house, 'quake')
    expect(file).toHaveLength(rows.length)
  })
})

describeWithShared('the case of figures that are no people', () => {
  it('is asked about, row by row, before it is relied on', async () => {
    const NOT_PEOPLE = ['2', '3', '5', '6', '7', '8', '9']
    const rows = sharedRows('19-not-people/figures.csv')
    const replies = await ask(
      sayingEach(
        rows.map(([row = '', measure = '', value = '', wording = '']) => ({
          row,
          claim: figure(Number(value), wording, { measure }),
        })),
      ),
    )
    for (const [index, reply] of replies.entries()) {
      const [row = ''] = rows[index] ?? []
      const expected: readonly string[] = NOT_PEOPLE.includes(row)
        ? ['not-people']
        : ({ 10: ['not-a-count'], 11: ['not-a-count'], 12: ['scope-in-words'] }[row] ?? [])
      expect([row, reply.status, codesOf(reply)]).toEqual([row, 201, expected])
    }
    const families = replies[rows.findIndex(([row]) => row === '3')]
    expect(families && warningsOf(families)[0]?.message).toMatch(
      /320 families.*no people; leave it, or wait for a number of people/,
    )
    // No factor makes people of families.
    const [lane] = await lanesOf(house, 'quake', 'displaced')
    expect(lane?.current.map(({ quantity }) => quantity.value)).toContain(320)
  })

  it.each(['houses-destroyed', 'executed'])(
    'answers the measure %s with what figures count',
    async (measure) => {
      const [reply] = await ask([said('one', DAY, [figure(5, '5', { measure })])])
      expect(reply?.status).toBe(400)
      expect(reply?.json.errors[0]?.message).toMatch(
        /is no measure; figures are of people.*glossary/,
      )
    },
  )
})

describeWithShared('the case of wordings from information boxes', () => {
  it('is recorded with the form and the numbers that each says', async () => {
    const rows = sharedRows('20-wording-forms/right.csv').flatMap(
      ([row = '', wording = '', form = '', value = '', valueTo = '']) => {
        const [first = ''] = form.split(' / ')
        if (first === '') return []
        const number = (text: string) => (text === '' ? null : Number(text.split(' / ')[0]))
        const quantity = { form: first, value: number(value), valueTo: number(valueTo), wording }
        const isHurt = /injured/.test(wording) && !/killed|dead/.test(wording)
        const counted = isHurt ? 'injured' : 'killed'
        const measure = /missing/.test(wording) ? 'dead-or-missing' : counted
        return [{ row, claim: { measure, quantity } }]
      },
    )
    expect(rows.length).toBeGreaterThan(28)
    const replies = await ask(sayingEach(rows))
    const doubts = ['scope-in-words', 'not-people']
    for (const [index, reply] of replies.entries()) {
      const row = rows[index]?.row
      expect([row, reply.status]).toEqual([row, 201])
      expect([row, codesOf(reply).filter((code) => !doubts.includes(code))]).toEqual([row, []])
    }
  })

  it('is asked about where it says nothing that can be recorded', async () => {
    const shares = [
      [70, '70 % women and children', 'not-a-count'],
      [100, 'feared dead: 100', 'not-a-count'],
    ] as const
    const replies = await ask(
      sayingEach(
        shares.map(([value, wording]) => ({ row: String(value), claim: figure(value, wording) })),
      ),
    )
    for (const [index, reply] of replies.entries())
      expect(codesOf(reply)).toContain(shares[index]?.[2])
  })
})

describe('wordings of other kinds', () => {
  it.each([
    ['31.000 Tote', 31, 422, 'claims.0.quantity.value'],
    ['1,7 million', 1, 422, 'claims.0.quantity.value'],
    ['3.5 pour 10 000', 3, 422, 'claims.0.quantity.value'],
    ['31.000 Tote', 31000, 201, ''],
    ['٣١٬٠٠٠', 31000, 201, ''],
    ['প্রায় ৩ লাখ', 300000, 201, ''],
    ['2,4 Mio', 2400000, 201, ''],
  ])('“%s” as %d is answered with %d', async (wording, value, status, path) => {
    const [reply] = await ask([said('one', DAY, [figure(value, wording, { form: 'about' })])])
    expect(reply?.status).toBe(status)
    if (status === 422) expect(reply?.json.errors.map((error) => error.path)).toEqual([path])
    else expect(reply && codesOf(reply)).toEqual([])
  })

  it.each([
    [45, '45 ménages', 'not-people'],
    [45, '45 غارة', 'not-people'],
    [45, '45 signalements', 'not-people'],
    [45, '45 % der Opfer', 'not-a-count'],
    [45, '45 gefährdet', 'not-a-count'],
    [45, '45 fewer', 'a-change'],
    [46, '45 tués', 'wording-differs'],
  ])('%d for “%s” is asked about: %s', async (value, wording, code) => {
    const [reply] = await ask([said('one', DAY, [figure(value, wording)])])
    expect([reply?.status, reply && codesOf(reply)]).toEqual([201, [code]])
  })
})
