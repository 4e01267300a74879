/** What a reader without script, and curl, get from the pages. */
import { publicServer } from '../support/public-server'
import type { ComparisonAnswer } from '@/lib/answers/shapes'

const CRISIS = 'nagorno-karabakh-2023'
const OFFENSIVE = 'karabakh-offensive-2023'

const server = publicServer()
const html = async (path: string) => (await fetch(`${server.url}${path}`)).text()
const figures = (page: string) =>
  page.match(/<figure[^>]*data-chart="by-source"[\s\S]*?<\/figure>/g) ?? []

/** The claimants whose marks an SVG draws, from the accessible names of the marks. */
function claimantsDrawn(figure: string): string[] {
  const svgs = figure.match(/<svg[\s\S]*?<\/svg>/g) ?? []
  const names = svgs.flatMap((svg) =>
    [...svg.matchAll(/data-claim="[^"]+"[^>]*aria-label="([^:"]+):/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  return [...new Set(names)]
}

describe('the page of an event without script', () => {
  it('draws at least six claimants of the killed, each with its figure', async () => {
    const [figure = ''] = figures(await html(`/events/${OFFENSIVE}?measure=killed`))
    expect(claimantsDrawn(figure).length).toBeGreaterThanOrEqual(6)
  })

  it('shows under the crisis the figures of its incidents, not added', async () => {
    const page = await html(`/events/${CRISIS}`)
    const [row = ''] = page.match(/<tr data-incident="karabakh-offensive-2023"[\s\S]*?<\/tr>/) ?? []
    expect(row.match(/<g [^>]*data-claim="[^"]+"/g)?.length).toBeGreaterThanOrEqual(6)
    expect(row).toMatch(/<strong>\d+<\/strong>/)
    expect(page).toContain('Incidents of this crisis, not added')
  })

  it('draws the same numbers as the comparison answers', async () => {
    const response = await fetch(
      `${server.url}/api/v1/events/${OFFENSIVE}/comparison?measure=killed`,
    )
    const { lanes } = (await response.json()) as ComparisonAnswer
    const [figure = ''] = figures(await html(`/events/${OFFENSIVE}?measure=killed`))
    for (const claim of lanes[0]?.current ?? [])
      expect(figure).toContain(`data-claim="${claim.id}"`)
  })

  it('makes no claim of a force of 2,000 or of 16 villages', async () => {
    const { claims } = (await (
      await fetch(`${server.url}/api/v1/events/${OFFENSIVE}/claims?limit=500`)
    ).json()) as { claims: { quantity: { value: number | null } }[] }
    const values = claims.map(({ quantity }) => quantity.value)
    expect(values).not.toContain(2000)
    expect(values).not.toContain(16)
  })

  it('says which parameters of an address it ignored', async () => {
    const page = await html(`/events/${OFFENSIVE}?measure=kiled&colour=red`)
    expect(page).toContain('measure = “kiled”')
    expect(page).toContain('colour = “red”')
  })

  it('answers 404 with a way out for an event that is not recorded', async () => {
    const response = await fetch(`${server.url}/events/none-such`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('All events')
  })
})

describe('the ombudsman of 19 and 20 September', () => {
  const OMBUDSMAN = 'karabakh-ombudsman'

  it('has one current claim, and his earlier figures as its history', async () => {
    const response = await fetch(
      `${server.url}/api/v1/events/${OFFENSIVE}/comparison?measure=killed&group=karabakh-armenians&category=all&place=none`,
    )
    const { lanes } = (await response.json()) as ComparisonAnswer
    const his = (
      claims: readonly {
        claimant: { id: string }
        quantity: { wording: string; value: number | null }
      }[] = [],
    ) =>
      claims
        .filter(({ claimant }) => claimant.id === OMBUDSMAN)
        .map(({ quantity }) => quantity.value)
    expect(his(lanes[0]?.current)).toEqual([200])
    expect(his(lanes[0]?.history)).toEqual([27, 25])
  })

  it('is compatible with the authorities’ 27 of the day before, and every contradiction says why', async () => {
    const response = await fetch(
      `${server.url}/api/v1/events/${OFFENSIVE}/comparison?measure=killed&group=karabakh-armenians&category=all&at=2023-09-20&publishedBy=2023-09-20T12:00:00Z`,
    )
    const { lanes } = (await response.json()) as ComparisonAnswer
    expect(lanes[0]?.current.length).toBeGreaterThan(1)
    for (const { verdict, because } of lanes[0]?.verdicts ?? []) {
      if (verdict === 'contradicts') expect(because).toMatch(/cannot|denies/)
    }
  })
})
