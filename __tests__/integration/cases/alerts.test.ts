/** What alert feeds say: people within reach of harm, and outlooks, are no claims; the dead whom a medium counts are. */
import { readFileSync } from 'node:fs'
import { quantityIn } from '@/lib/domain/words/quantities'
import { describeWithShared, shared } from '../../support/shared'
import { caseOf, figure, lanesOf, post, said, statusesOf, warningsOf } from '../support/cases'
import type { House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

/** What is told of a figure with these words. */
async function codesOf(value: number, wording: string, measure: string) {
  const told = said('feed', '2024-12-10', [figure(value, wording, { measure })])
  const [reply] = await post(
    house,
    caseOf({ id: 'alert', startedOn: '2024-12-09' }, { feed: 'Alert feed' }, [told]),
  )
  if (reply?.status !== 201) throw new Error(reply?.text)
  return warningsOf(reply).map(({ path, code }) => [path, code])
}

interface Alert {
  readonly id: string
  readonly title: string
  readonly severity?: string
  readonly population?: { readonly value: number; readonly unit: string }
  readonly median?: number
  readonly fatalities?: readonly { from: number; to: number; probability: number }[]
}

describeWithShared('the case of four alerts', () => {
  const alert = (wanted: string): Alert => {
    const text = readFileSync(shared('cases/24-exposed-is-not-harmed/alerts.json'), 'utf8')
    const { items } = JSON.parse(text) as { items: readonly Alert[] }
    const found = items.find(({ id }) => id === wanted)
    if (found === undefined) throw new Error(`there is no alert ${wanted}`)
    return found
  }
  const HELD = [['claims.0.quantity.wording', 'not-a-count']]

  it.each(['EQ1', 'TC4'])('holds the people whom %s has within reach', async (id) => {
    const { value = 0, unit = '' } = alert(id).population ?? {}
    expect(await codesOf(value, `${value} ${unit}`, 'affected')).toEqual(HELD)
  })

  it('holds the few people of a title, whose number is elsewhere', async () => {
    const { title, population } = alert('EQ1')
    const words = title.replace(/^[^,]*, /, '')
    expect(await codesOf(population?.value ?? 0, words, 'affected')).toEqual(HELD)
  })

  it('holds the losses that a model expects', async () => {
    const { title, median = 0, fatalities = [] } = alert('EQ3')
    expect(quantityIn(`${title}: ${median}`)).toBeNull()
    expect(await codesOf(median, `${title}: ${median}`, 'killed')).toEqual(HELD)
    const { from = 0, to = 0, probability = 0 } = fatalities.at(-1) ?? {}
    const words = `${from} to ${to}, probability ${probability}`
    expect(quantityIn(words)).toBeNull()
  })

  it('gives two claims of a medium that the alert does not name, with the alert as relay', async () => {
    const { severity = '' } = alert('FL2')
    expect(quantityIn(severity)).toMatchObject({ form: 'exact', value: 23, others: [12000] })
    const figures = [figure(23, severity), figure(12000, severity, { measure: 'displaced' })]
    const told = said('medium', '2024-11-02', figures, { publisher: 'feed', via: ['feed'] })
    const names = { feed: 'Alert feed', medium: 'A medium that is not named' }
    const replies = await post(house, caseOf({ id: 'fl2', startedOn: '2024-11-01' }, names, [told]))
    expect(statusesOf(replies)).toEqual([201])
    expect(replies.flatMap(warningsOf)).toEqual([])
    for (const measure of ['killed', 'displaced']) {
      const [lane] = await lanesOf(house, 'fl2', measure)
      expect(lane?.current.map(({ claimant }) => claimant.id)).toEqual(['medium'])
      expect(lane?.support).toMatchObject({ sources: 1 })
    }
  })
})

describe('people within reach, and outlooks', () => {
  it.each([
    [64, '64 people in MMI VII', 'injured'],
    [880000, '880,000 in hurricane', 'displaced'],
    [15000, '15,000 inhabitants within 30 km', 'affected'],
    [15000, '15 000 personnes dans un rayon de 30 km', 'affected'],
    [15000, '15.000 Menschen im Umkreis von 30 km', 'affected'],
    [15000, 'Population exposed: 15,000', 'affected'],
    [400, 'could kill 400', 'killed'],
    [400, 'forecast: 400', 'killed'],
    [400, 'expected deaths: 400', 'killed'],
    [400, 'ما يصل إلى ٤٠٠ قتيل، احتمال ٣٠٪', 'killed'],
  ])('%d in “%s” are asked about', async (value, wording, measure) => {
    expect(await codesOf(value, wording, measure)).toContainEqual([
      'claims.0.quantity.wording',
      'not-a-count',
    ])
  })

  it.each([
    [64, '64 people were killed within 30 km of the coast', 'killed'],
    [12, '12 dead in tropical storm', 'killed'],
    [15000, '15,000 displaced', 'displaced'],
    [15000, '15,000 people in need', 'in-need'],
  ])('%d in “%s” are not', async (value, wording, measure) => {
    expect(await codesOf(value, wording, measure)).toEqual([])
  })
})
