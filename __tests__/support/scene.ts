/** What is recorded before a report of fighting in a valley comes in: events, sources, and a figure that it contradicts. */
type Post = (path: string, body: object) => Promise<Response>

/** The day of the report. */
export const DAY = '2024-09-20'

const SOURCES = [
  ['valley-authorities', 'Valley authorities', 'party'],
  ['plain-authorities', 'Plain authorities', 'government'],
  ['city-health-ministry', 'City health ministry', 'government'],
  ['river-post', 'River Post', 'media'],
  ['river-monitor', 'River Monitor', 'monitor'],
  ['monitor-of-the-river', 'Monitor of the River', 'monitor'],
] as const

const EVENTS = [
  ['valley-offensive', 'Offensive in the valley', 'armed-conflict'],
  ['mine-blasts', 'Mine blasts on the plain', 'explosion'],
  ['protest-clashes', 'Protest clashes in the city', 'protest'],
] as const

/** The same monitor was recorded twice. */
const COUNTS = [
  ['river-monitor', 40, '2024-09-19'],
  ['monitor-of-the-river', 52, DAY],
] as const

export async function setScene(post: Post): Promise<void> {
  const recorded = async (path: string, body: object) => {
    const reply = await post(path, body)
    if (reply.status !== 201) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  }
  for (const [id, name, kind] of SOURCES) await recorded('sources', { id, name, kind })
  for (const [id, title, kind] of EVENTS) {
    await recorded('events', { id, title, kind, startedOn: '2024-09-19' })
  }
  for (const [claimant, value, asOf] of COUNTS) {
    const quantity = { form: 'exact', value, wording: `${value} dead` }
    const publishedAt = `${asOf}T20:00:00Z`
    await recorded('statements', {
      event: 'valley-offensive',
      claimant,
      appearance: { publication: { publisher: claimant, title: `Count of ${asOf}`, publishedAt } },
      claims: [{ measure: 'killed', group: 'valley-authorities', quantity, asOf }],
    })
  }
}
