/** The article of 20 September 2023 gives exactly nine claims, and none from its other numbers. */
import { readdirSync, readFileSync } from 'node:fs'

interface ShippedClaim {
  id: string
  lines: string[]
  measure: string
  group: string | null
  category: string
  quantity: { form: string; value: number | null; wording: string }
  partOf: string | null
  partKind: string | null
  appearances: { publication: string }[]
}
interface ShippedStatement {
  claimant: string
  ownVoice: boolean
  claims: ShippedClaim[]
}
interface ShippedFile {
  event: { id: string }
  statements: ShippedStatement[]
}

const ARTICLE = 'occasionaldigest-2023-09-20'

const files = readdirSync('data/events').map(
  (name) => JSON.parse(readFileSync(`data/events/${name}`, 'utf8')) as ShippedFile,
)
const claims = files.flatMap(({ event, statements }) =>
  statements.flatMap(({ claimant, ownVoice, claims: own }) =>
    own.map((claim) => ({ ...claim, event: event.id, claimant, ownVoice })),
  ),
)
const ofArticle = claims.filter((claim) =>
  claim.appearances.some(({ publication }) => publication === ARTICLE),
)

describe('the article of 20 September 2023', () => {
  it('gives exactly the nine claims of the worked case', () => {
    const rows = ofArticle.map((claim) =>
      [
        claim.claimant,
        claim.measure,
        claim.quantity.form,
        claim.quantity.value ?? claim.quantity.wording.split(' ')[0]?.toLowerCase(),
        claim.group ?? 'not said',
        claim.category,
        claim.partKind ?? '',
        claim.event,
      ].join(' | '),
    )
    expect(rows.toSorted()).toEqual(
      [
        'karabakh-authorities | killed | exact | 27 | karabakh-armenians | all |  | karabakh-offensive-2023',
        'karabakh-authorities | killed | exact | 2 | karabakh-armenians | civilians | subset | karabakh-offensive-2023',
        'karabakh-authorities | wounded | more-than | 200 | karabakh-armenians | all |  | karabakh-offensive-2023',
        'al-jazeera-english | killed | verbal | dozens | not said | all |  | karabakh-offensive-2023',
        'al-jazeera-english | wounded | more-than | 200 | not said | all |  | karabakh-offensive-2023',
        'azerbaijan-government | killed | exact | 4 | azerbaijan | police |  | khojavend-mine-blasts-2023',
        'azerbaijan-government | killed | exact | 2 | azerbaijan | civilians |  | khojavend-mine-blasts-2023',
        'armenia-health-ministry | injured | more-than | 30 | not said | all |  | yerevan-protests-2023',
        'karabakh-authorities | evacuated | more-than | 7000 | karabakh-armenians | all |  | karabakh-offensive-2023',
      ].toSorted(),
    )
  })

  it.each([
    ['the 2,000-strong peacekeeping mission', 2000],
    ['the 16 villages', 16],
  ])('makes no claim of %s', (_what, number) => {
    const stated = ofArticle.map(({ quantity }) => quantity.value)
    expect(stated).not.toContain(number)
  })

  it('records nothing for the evacuation that has no number: silence is not zero', () => {
    const evacuated = ofArticle.filter(({ measure }) => measure === 'evacuated')
    expect(evacuated.map(({ claimant }) => claimant)).toEqual(['karabakh-authorities'])
  })
})
