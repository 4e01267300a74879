/** The article that the project began with, as an editor settles it: nine claims of three events. Skipped where it is not at hand. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftsOf, isAccepted } from '@/components/desk/reading/drafts'
import { acceptable, changeStatement, setClaims } from '@/components/desk/reading/edits'
import { readingRecordInput } from '@/lib/answers/reading-record'
import { keepReading } from '@/lib/server/desk/reading/keep-article'
import { findArticle } from '@/lib/server/desk/reading/find-article'
import { openReading } from '@/lib/server/desk/reading/open-reading'
import { recordReading } from '@/lib/server/desk/reading/record-reading'
import { openHouse, type House } from './support/house'
import { onOneStore } from './support/stores'

const SEED = join(process.cwd(), '..', 'shared', 'seeds', '000_2da0e96f3bb359bb.txt')
const onSeed = existsSync(SEED) ? it : it.skip

onOneStore('the first article', (kind) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(kind, { contents: 'seeded' })
  })
  afterAll(() => house.remove())

  onSeed('becomes the nine claims of its worked case', async () => {
    const { store } = house
    const document = {
      event: 'karabakh-offensive-2023',
      title: 'Russia calls for a halt to fighting',
      publisher: 'Al Jazeera English',
      address: '',
      publishedAt: '2023-09-20',
    }
    const id = await keepReading(store, 'Ed', readFileSync(SEED, 'utf8'), document)
    const open = await openReading(id)
    const reading = await findArticle(store.reader, id)
    if (open === null || reading === null) throw new Error('it was given just now')
    const settled = [
      ['s2', { group: 'Karabakh Armenian side' }],
      [
        's3',
        { claimant: 'Ministry of Health of Armenia', event: 'Protests in Yerevan, September 2023' },
      ],
      [
        's4',
        {
          claimant: 'Azerbaijani authorities',
          group: 'Azerbaijani side',
          event: 'Mine blasts in Khojavend, 19 September 2023',
        },
      ],
    ] as const
    const state = settled.reduce(
      (now, [key, fields]) => changeStatement(now, key, fields),
      open.begin,
    )
    const claims = state.statements.flatMap((statement) => statement.claims)
    const drafts = draftsOf(setClaims(state, acceptable(claims), 'accepted'), isAccepted)
    const record = readingRecordInput.parse({
      reading: id,
      keep: true,
      statements: drafts.map(({ key, draft, claims: sent }) => ({
        key,
        draft,
        said: null,
        marks: sent.map(({ span, from }) => ({ ...span, from })),
        seen: [],
      })),
    })
    const outcome = await recordReading(store, reading, record, 'Ed')
    expect(outcome).toMatchObject({ kind: 'recorded', claims: expect.anything(), created: true })
    const recorded = outcome.kind === 'recorded' ? outcome.claims : []
    const facts = await Promise.all(
      recorded.map(async ({ id: claim, event }) => {
        const { claim: found } = (await house.get(`claims/${claim}`)).json
        const { measure, category, group, partOf, claimant, quantity } = found
        const figure = [measure, quantity.form, quantity.value, category, partOf && 'part']
        const words = figure.filter((word) => word !== null).join(' ')
        return `${event} ${claimant.id}: ${words}, ${group}`
      }),
    )
    expect(facts).toEqual([
      'karabakh-offensive-2023 al-jazeera-english: killed verbal all, null',
      'karabakh-offensive-2023 al-jazeera-english: wounded more-than 200 all, null',
      'karabakh-offensive-2023 karabakh-authorities: killed exact 27 all, karabakh-armenians',
      'karabakh-offensive-2023 karabakh-authorities: killed exact 2 civilians part, karabakh-armenians',
      'karabakh-offensive-2023 karabakh-authorities: wounded more-than 200 all, karabakh-armenians',
      'yerevan-protests-2023 armenia-health-ministry: injured more-than 30 all, null',
      'khojavend-mine-blasts-2023 azerbaijan-government: killed exact 4 police, azerbaijan',
      'khojavend-mine-blasts-2023 azerbaijan-government: killed exact 2 civilians, azerbaijan',
      'karabakh-offensive-2023 karabakh-authorities: evacuated more-than 7000 all, karabakh-armenians',
    ])
  })
})
