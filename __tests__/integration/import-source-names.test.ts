/** A table of our own columns that names its sources as people do: by name, short name or alias. */
import { expectStatus, furnish, openHouse, type House } from './support/house'
import { csvOf, importFile, row } from './support/imports'
import { onBothStores } from './support/stores'

jest.setTimeout(240_000)

onBothStores('names of sources in a table', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const office = {
      id: 'relief-office',
      name: 'Office for the Coordination of Relief',
      shortName: 'OCR',
      kind: 'international-organisation',
      names: { fr: 'Bureau de coordination des secours', ar: 'مكتب تنسيق الإغاثة' },
      aliases: ['Relief Coordination'],
    }
    await expectStatus(house.post('sources', office), 201)
  })
  afterEach(() => house.remove())

  const claimants = async () =>
    (await house.get('events/war/claims')).json.claims.map(({ claimant }) => claimant.id)

  it.each([
    'relief-office',
    'OCR',
    'ocr',
    'Office for the Coordination of Relief',
    'Relief Coordination',
    'Bureau de coordination des secours',
    'مكتب تنسيق الإغاثة',
  ])('takes “%s” for the one source that is called so', async (name) => {
    const job = await importFile(
      house,
      'format=csv',
      csvOf([row(27, { claimant: name, publisher: name })]),
    )
    expect(job.refusals).toEqual([])
    expect(job.accepted).toBe(1)
    expect(await claimants()).toEqual(['relief-office'])
  })

  it('refuses a name that several have, at its cell, with the ids of all of them', async () => {
    const other = { id: 'river-office', name: 'River Office', shortName: 'OCR', kind: 'monitor' }
    await expectStatus(house.post('sources', other), 201)
    const rows = [row(1, { claimant: 'OCR' }), row(2, { publisher: 'ocr' })]
    const job = await importFile(house, 'format=csv', csvOf(rows))
    expect(job.accepted).toBe(0)
    expect(job.refusals).toEqual([
      {
        row: 2,
        path: 'claimant',
        value: 'OCR',
        message: expect.stringMatching(/several.*(?=.*relief-office)(?=.*river-office)/),
      },
      {
        row: 3,
        path: 'publisher',
        value: 'ocr',
        message: expect.stringMatching(/several.*(?=.*relief-office)(?=.*river-office)/),
      },
    ])
  })

  it('finds that several have a name, however many others only hold its letters', async () => {
    for (let number = 0; number < 70; number += 1) {
      const one = { id: `ocr${number}`, name: `Ocr${number}`, kind: 'other' }
      await expectStatus(house.post('sources', one), 201)
    }
    const other = {
      id: 'the-other-relief-office',
      name: 'Another one',
      shortName: 'OCR',
      kind: 'ngo',
    }
    await expectStatus(house.post('sources', other), 201)
    const job = await importFile(house, 'format=csv', csvOf([row(1, { claimant: 'OCR' })]))
    expect(job.refusals).toMatchObject([{ message: expect.stringContaining('several') }])
  })

  it('prefers the source whose id it is to one that is called so', async () => {
    const other = { id: 'ocr', name: 'Observers of the Coast', kind: 'monitor' }
    await expectStatus(house.post('sources', other), 201)
    await importFile(house, 'format=csv', csvOf([row(27, { claimant: 'ocr' })]))
    expect(await claimants()).toEqual(['ocr'])
  })

  it('says of a name that nobody has what is near it, once', async () => {
    const job = await importFile(
      house,
      'format=csv',
      csvOf([row(1, { claimant: 'Relief Coordination Centre' })]),
    )
    expect(job.refusals).toEqual([
      {
        row: 2,
        path: 'claimant',
        value: 'Relief Coordination Centre',
        message: expect.stringMatching(/no source .*“Relief Coordination Centre”.*relief-office/),
      },
    ])
  })

  it('leaves statements as the API takes them to their ids', async () => {
    const { appearance, ...rest } = {
      event: 'war',
      claimant: 'OCR',
      appearance: {
        publication: {
          publisher: 'gazette',
          title: 'Report',
          url: 'https://gazette.example/1',
          publishedAt: '2024-03-10',
        },
      },
      claims: [
        {
          measure: 'killed',
          quantity: { form: 'exact', value: 27, wording: '27 killed' },
          asOf: '2024-03-10',
        },
      ],
    }
    const job = await importFile(house, 'format=ndjson', JSON.stringify({ ...rest, appearance }))
    expect(job).toMatchObject({ accepted: 0, refusals: [{ path: 'claimant' }] })
  })
})
