/** The shared cases on the pages of the built app: what a reader is told of each, in the HTML that the server sends. */
import { amended, sharedCase, wordsOf, type Case } from '../support/cases'
import { keyFor } from '../support/keys'
import { ownServer } from '../support/public-server'
import { describeWithShared } from '../support/shared'

const IDENTIFIED = { scope: ['identified'] }
const CONFIRMED = { scope: ['confirmed'] }
const VICTIMS = { scope: ['attackers-excluded'] }
const UNKNOWN = { scope: ['sex-unknown'] }

/** Each case with the limits that an editor gives its figures. */
function cases(): readonly Case[] {
  const settlers = { id: 'settlers', name: 'Settlers', kind: 'other' }
  const by = sharedCase('27-killed-by-whom')
  return [
    amended(sharedCase('01-probable-deaths'), {
      8448: CONFIRMED,
      4264: { scope: ['presumed'] },
      8632: CONFIRMED,
    }),
    amended(sharedCase('02-attacker-counted'), { 58: VICTIMS, 60: VICTIMS }),
    sharedCase('06-two-countries'),
    amended(sharedCase('09-un-update'), {
      18: { category: 'girls' },
      36: { category: 'boys' },
      58: UNKNOWN,
      694: { category: 'adults', ...UNKNOWN },
    }),
    amended(sharedCase('13-identified-so-far'), { 46: IDENTIFIED }),
    amended({ ...by, sources: [...by.sources, settlers] }, { 8: { scope: ['by:settlers'] } }),
    sharedCase('39-names-in-scripts'),
    sharedCase('40-correcting-a-relay'),
  ]
}

describeWithShared('the shared cases on pages', () => {
  const server = ownServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  const relayed: string[] = []

  async function write(path: string, body: object, key: string) {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${server().url}/api/v1/${path}`, request)
    if (response.status !== 201) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as { claims: { id: string }[] }
  }

  beforeAll(async () => {
    const key = await keyFor(server().data, 'write')
    for (const { sources, events, statements } of cases()) {
      for (const source of sources) await write('sources', source, key)
      for (const event of events) await write('events', event, key)
      for (const statement of statements) {
        const { claims } = await write('statements', statement, key)
        if (statement.event === 'case-40') relayed.push(...claims.map(({ id }) => id))
      }
    }
    const correction = { by: 'record', reason: 'error' }
    for (const id of relayed) {
      await write(`claims/${id}/revisions`, { ...correction, claimant: 'case-40-ministry' }, key)
    }
    const step = { reason: 'new-count', note: 'Taken out: cases that were counted twice.' }
    await write(`claims/${relayed[1]}/revisions`, { ...correction, step }, key)
  }, 240_000)

  const read = async (path: string) => (await fetch(`${server().url}${path}`)).text()

  async function eventPage(event: string, query: string) {
    const html = await read(`/events/${event}?${query}`)
    const lead = /<div[^>]*data-lead[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? ''
    return { html, lead: wordsOf(lead), words: wordsOf(html) }
  }

  it('keeps confirmed deaths out of the range of all, and lists them beside it', async () => {
    const { lead, words } = await eventPage('f01-epidemic', 'measure=killed')
    expect(lead).toMatch(/12,712.*17,131|17,131.*12,712/)
    expect(lead).not.toMatch(/8,632|cannot both/)
    expect(words).toMatch(/confirmed/i)
    const narrow = await eventPage('f01-epidemic', 'measure=killed&scope=confirmed')
    expect(narrow.lead).toMatch(/confirmed.*8,632/i)
  })

  it('says that victims alone are counted', async () => {
    const { lead } = await eventPage('f02-shooting', 'measure=killed')
    expect(lead).toMatch(/without the attackers.*60.*58|without the attackers.*58.*60/)
    expect(lead).not.toContain('cannot both')
  })

  it('names the country, and the half of one, in the sentence', async () => {
    const whole = await eventPage('f06-quake', 'measure=killed')
    expect(whole.lead).toContain('33,181')
    const { lead } = await eventPage(
      'f06-quake',
      `measure=killed&place=${encodeURIComponent('Türkiye')}`,
    )
    expect(lead).toMatch(/Türkiye.*31,643/)
    const half = encodeURIComponent('Syria|north-west')
    const north = await eventPage('f06-quake', `measure=killed&place=${half}`)
    expect(north.lead).toMatch(/Syria, north-west.*more than 2,166/)
  })

  it('shows no count of some children as that of the children', async () => {
    const { lead } = await eventPage('f09-war', 'measure=killed')
    expect(lead).toContain('1,232')
    const girls = await eventPage('f09-war', 'measure=killed&category=girls')
    expect(girls.lead).toMatch(/girls.*18/)
    const children = await eventPage('f09-war', 'measure=killed&category=children')
    expect(children.lead).toMatch(/children.*sex.*58/i)
    const casualties = await eventPage('f09-war', 'measure=casualties')
    expect(casualties.lead).toMatch(/together.*3,167/)
  })

  it('leaves 115 dead beside 46 identified', async () => {
    const { lead, words } = await eventPage('f13-fire', 'measure=killed')
    expect(lead).toContain('115')
    expect(lead).not.toMatch(/\b46\b|cannot both/)
    expect(words).toMatch(/identified/i)
    expect(words).not.toMatch(/revised down/i)
  })

  it('says a total of hundreds, and by whom the eight were killed', async () => {
    const { lead, words } = await eventPage('f27-wb', 'measure=killed')
    expect(lead).toMatch(/358|361/)
    expect(lead).not.toMatch(/: latest 8 |cannot both/)
    expect(words).toMatch(/by Settlers/)
  })

  it('holds every name of every script as text', async () => {
    const { html } = await eventPage('case-39', 'measure=killed')
    for (const { name } of sharedCase('39-names-in-scripts').sources) {
      const written = name.replaceAll("'", '&#x27;')
      expect(html.includes(name) || html.includes(written)).toBe(true)
    }
  })

  it('tells the ministry’s figure as the ministry’s, with the reason of the fall', async () => {
    const { lead } = await eventPage('case-40', 'measure=killed')
    expect(lead).toMatch(/16,015, says Health ministry/)
    const claim = wordsOf(await read(`/claims/${relayed[1]}`))
    for (const told of [
      'Health ministry',
      'Humanitarian office',
      'counted twice',
      'We corrected our record',
    ])
      expect(claim).toContain(told)
  })
})
