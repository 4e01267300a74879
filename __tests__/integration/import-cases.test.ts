/** Cases of the trade as files: no row is recorded with another number than its words say. */
import { readFileSync } from 'node:fs'
import { remediesFor } from '@/lib/server/desk/imports/remedies'
import { importNamesAct, importTryAct } from '@/lib/server/desk/imports/run-acts'
import { describeWithShared, shared } from '../support/shared'
import { sharedCase, sharedRows } from '../support/cases'
import { deskOf, FORM } from './support/desk-imports'
import { expectStatus, furnish, openHouse, type House } from './support/house'
import { csvOf, importFile, row } from './support/imports'

let house: House
beforeEach(async () => {
  house = await openHouse('sqlite')
  await furnish(house)
})
afterEach(() => house.remove())

const valuesNow = async () =>
  (await expectStatus(house.get('events/war/claims?limit=200'), 200)).json.claims.map(
    ({ quantity: { form, value, valueTo, wording } }) => ({ form, value, valueTo, wording }),
  )

describeWithShared('the case of figures that are no people, as a file', () => {
  it('has the rows held that are of no people or no count', async () => {
    const figures = sharedRows('19-not-people/figures.csv')
    const file = csvOf(
      figures.map(([, measure = '', value = '', wording = ''], index) =>
        row(index + 2, { measure, value, wording }),
      ),
    )
    const job = await importFile(house, 'format=csv', file)
    expect(job.holds.map(({ row: at, code }) => [at, code])).toEqual([
      [2, 'not-people'],
      [3, 'not-people'],
      [5, 'not-people'],
      [6, 'not-people'],
      [7, 'not-people'],
      [8, 'not-people'],
      [9, 'not-people'],
      [10, 'not-a-count'],
      [11, 'not-a-count'],
    ])
    expect(job).toMatchObject({ total: 14, accepted: 5, refused: 0 })
    expect((await valuesNow()).map(({ value }) => value).sort()).toEqual(
      [251, 50, 68777, 73356, 80088].sort(),
    )
  })

  it.each(['houses-destroyed', 'executed'])(
    'refuses the measure %s with what figures count',
    async (measure) => {
      const job = await importFile(house, 'format=csv', csvOf([row(5, { measure })]))
      expect(job.refusals).toMatchObject([
        {
          path: 'measure',
          value: measure,
          message: expect.stringMatching(/figures are of people/),
        },
      ])
    },
  )
})

describeWithShared('the case of wordings from information boxes, as a file', () => {
  it('has each recorded as it is said, or held with its reading, or refused', async () => {
    const wordings = sharedRows('20-wording-forms/right.csv')
    await expectStatus(
      house.post('mappings', {
        name: 'boxes',
        read: 'words',
        fields: {
          event: { constant: 'war' },
          claimant: { constant: 'north' },
          measure: { column: 'measure' },
          asOf: { column: 'day' },
          publisher: { constant: 'gazette' },
          publicationTitle: { words: 'Box {row}' },
          publishedAt: { constant: '2024-04-20' },
        },
        figures: [{ column: 'wording' }],
      }),
      201,
    )
    // Each about a day of its own, so that no two of them are one claim.
    const list = wordings.map(([at = '', wording = ''], index) => ({
      row: at,
      wording,
      measure: 'dead-or-missing',
      day: new Date(Date.UTC(2024, 2, 1 + index)).toISOString().slice(0, 10),
    }))
    const job = await importFile(house, 'format=json&mapping=boxes', JSON.stringify(list))
    expect(job.accepted + job.duplicates + job.held + job.refused).toBe(wordings.length)
    const recorded = new Map((await valuesNow()).map((one) => [one.wording, one]))
    const held = new Map(job.holds.map((one) => [one.value, one.message]))
    for (const [at, wording = '', form = '', value = '', valueTo = ''] of wordings) {
      const claim = recorded.get(wording)
      if (form === '' || form.includes('/') || value.includes('/')) {
        // Nothing may be recorded, or not in one figure.
        expect([at, wording, claim]).toEqual([at, wording, undefined])
      } else if (claim !== undefined) {
        const number = (text: string) => (text === '' ? null : Number(text))
        expect([at, claim]).toEqual([
          at,
          { form, value: number(value), valueTo: number(valueTo), wording },
        ])
      } else {
        expect([at, held.get(wording) ?? 'refused']).toEqual([at, expect.stringContaining(value)])
      }
    }
  })
})

describeWithShared('the case of a relay, as a file', () => {
  it('is corrected in one act, and not brought back by the same file', async () => {
    const { sources, events, statements } = sharedCase('40-correcting-a-relay')
    for (const source of sources)
      await expectStatus(house.post('sources', { kind: 'other', ...source }), 201)
    for (const event of events) await expectStatus(house.post('events', event), 201)
    const file = JSON.stringify(statements)
    expect(await importFile(house, 'format=json', file)).toMatchObject({
      accepted: statements.length,
    })
    const ids = (await house.get('events/case-40/claims')).json.claims.map(({ id }) => id)
    for (const id of ids) {
      const correction = {
        by: 'record',
        reason: 'error',
        note: 'The office passed it on.',
        claimant: 'case-40-ministry',
      }
      await expectStatus(house.post(`claims/${id}/revisions`, correction), 201)
    }
    const step = {
      by: 'record',
      reason: 'reclassification',
      step: { reason: 'reclassification', note: 'Learnt later.' },
    }
    await expectStatus(house.post(`claims/${ids[0]}/revisions`, step), 201)
    const { claims } = (await house.get('events/case-40/claims')).json
    expect(new Set(claims.map(({ claimant }) => claimant.id))).toEqual(
      new Set(['case-40-ministry']),
    )
    for (const { appearances } of claims)
      expect(appearances[0]?.via.map(({ id }) => id)).toEqual(['case-40-office'])
    expect(await importFile(house, 'format=json', file)).toMatchObject({
      accepted: 0,
      duplicates: statements.length,
    })
  })
})

describeWithShared('the case of a table by district, at the desk', () => {
  it('asks for its words and places, and holds every silence and doubt', async () => {
    const { send, act, runOf, progressOf } = deskOf(() => house)
    const id = await send(readFileSync(shared('cases/17-blank-zero-none/districts.csv'), 'utf8'))
    const { 'figure.1': _, 'from.claimant': __, ...rest } = FORM
    const form = {
      ...rest,
      'figure.1': 'on',
      'figure.3': 'on',
      'text.claimant': 'North',
      'from.measure': 'name',
      'from.asOf': '',
      'text.asOf': '2024-03-10',
      'from.place': 'column:district',
      leftOut: '-; NA; n/a; .',
      read: 'words',
      dates: 'iso',
    }
    await act(importTryAct, { ...form, file: id })
    await runOf(id)
    const open = (await progressOf(id)).names.filter((name) => name.id === null)
    // A word that no measure has, and places that the event does not list: each is asked for.
    expect(open.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['deaths', 'Alpha', 'Beta', 'Zeta']),
    )
    await act(importNamesAct, { file: id, 'is.0': 'killed' })
    const dry = await runOf(id)
    expect(dry).toMatchObject({ accepted: 0, held: 10, refused: 0, leftOut: 11 })
    expect(remediesFor(dry)).toEqual(['place', 'doubt'])
  })
})
