import type { AppearanceAnswer } from '@/lib/answers/shapes'
import { translatorFor } from '@/lib/format/translator'
import { isWorthDrawing, layoutLineage, type LineageInput } from '@/lib/charts/lineage/lineage'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { claimOf } from '../../../fixtures/lanes'
import { collisions, outside } from '../../../support/drawing'
import fc from '../../../support/properties'

const t = translatorFor('en')
const actor = (name: string) => ({ id: name.toLowerCase(), name, kind: 'media' as const })

function appearance(
  publisher: string,
  publishedAt: string | null,
  ...via: string[]
): AppearanceAnswer {
  const [one] = claimOf({ id: 'a', by: 'A', value: 27, on: '2023-09-20' }).appearances
  if (one === undefined) throw new Error('the fixture has an appearance')
  const publication = { ...one.publication, publisher: actor(publisher), publishedAt }
  return { ...one, publication, via: via.map(actor) }
}

const claim = { claimant: actor('Ombudsman'), ownVoice: false, note: null }
const nine = [
  appearance('Gazette', '2023-09-21', 'Reuters'),
  appearance('Herald', '2023-09-20', 'Reuters', 'Interfax'),
  appearance('Post', '2023-09-20'),
  appearance('Times', null, 'Reuters'),
  ...['A', 'B', 'C', 'D', 'E'].map((name) =>
    appearance(name.repeat(120), '2023-10-01', 'x'.repeat(90)),
  ),
]
const input = (appearances: readonly AppearanceAnswer[], more: Partial<LineageInput> = {}) => ({
  ...({ claim, appearances, locale: 'en', t } as const),
  ...more,
})

describe('the lineage of a claim', () => {
  it.each([
    ['one publication, no relay', [appearance('Post', '2023-09-20')], false],
    ['one publication through a relay', [appearance('Post', '2023-09-20', 'Reuters')], true],
    ['two publications', [appearance('Post', '2023-09-20'), appearance('Times', null)], true],
  ])('is drawn only where there is something to follow: %s', (_, appearances, expected) => {
    expect(isWorthDrawing({ appearances })).toBe(expected)
  })

  it('leads from the claimant over each relay, told once, to the publications', () => {
    const { nodes, links } = layoutLineage(input(nine.slice(0, 4)), { width: WIDE })
    expect(nodes.map(({ role, texts }) => `${role} ${texts[0]?.text}`)).toEqual([
      'claimant Ombudsman',
      'relay Reuters',
      'relay Interfax',
      'publication Herald',
      'publication Gazette',
      'publication Times',
      'publication Post',
    ])
    expect(links).toHaveLength(nodes.length - 1)
  })
  it.each([
    [NARROW, 'ltr'],
    [NARROW, 'rtl'],
    [WIDE, 'ltr'],
    [WIDE, 'rtl'],
  ] as const)(
    'at %p, %s, writes nothing over anything else and nothing outside',
    (width, direction) => {
      const layout = layoutLineage(input(nine, { direction }), { width })
      const texts = layout.nodes.flatMap((node) => node.texts)
      expect(collisions(texts, direction)).toEqual([])
      expect(outside(texts, width, layout.height, direction)).toEqual([])
    },
  )

  it('marks what is recorded as garbled, in words, and nothing else', () => {
    const note = 'Error in transmission: 400 where others have 40.'
    const [garbled] = layoutLineage(input(nine, { claim: { ...claim, note } }), {
      width: WIDE,
    }).nodes
    expect(garbled?.hasError).toBe(true)
    expect(garbled?.name).toContain('error in transmission')
    const remarked = nine.map((one) => ({ ...one, note: 'The headline has 26.' }))
    expect(layoutLineage(input(remarked), { width: WIDE }).nodes.some((one) => one.hasError)).toBe(
      false,
    )
  })

  it('does not depend on the order in which publications are read', () => {
    const once = layoutLineage(input(nine), { width: WIDE })
    fc.assert(
      fc.property(fc.shuffledSubarray(nine, { minLength: nine.length }), (shuffled) => {
        expect(layoutLineage(input(shuffled), { width: WIDE })).toEqual(once)
      }),
    )
  })
})
