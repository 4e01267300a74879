/** Which recorded sources are offered for a claimant in the words of an article. */
import type { Actor } from '@/lib/domain/actor'
import { actorInput } from '@/lib/domain/actor'
import { claimantsFor } from '@/lib/server/desk/reading/claimants'

const actor = (id: string, name: string, kind = 'government', memberOf: string | null = null) =>
  actorInput.parse({ id, name, kind, memberOf }) satisfies Actor

const EVENT = [
  actor('hills-health', 'Health authorities of the Hills', 'government', 'hills'),
  actor('hills-council', 'Separatist council of the Hills', 'government', 'hills'),
  actor('plain-health', 'Ministry of Health of the Plain'),
  actor('coast-health', 'Ministry of Health of the Coast'),
  actor('hills', 'Hills', 'party'),
]
const ELSEWHERE = actor('hills-club', 'Hills walking club', 'ngo')

function offered(
  text: string,
  actors: readonly (readonly [string, 'same-name' | 'part-of-name'])[] = [],
) {
  const claimant = {
    text,
    start: 0,
    end: text.length,
    actors: actors.map(([id, reason]) => ({ actor: id, reason, name: text })),
  }
  const statement = { claimant, cue: null, via: [], citing: [], claims: [] }
  const nameOf = (id: string) => [...EVENT, ELSEWHERE].find((one) => one.id === id)
  return claimantsFor(statement, { inOrder: EVENT }, nameOf).map(
    ({ id, reason }) => `${id}: ${reason}`,
  )
}

describe('for a claimant are offered', () => {
  it('its matches, those of the event first', () => {
    const matches = [
      ['hills-club', 'part-of-name'],
      ['hills-council', 'part-of-name'],
    ] as const
    expect(offered('the Hills', matches)).toEqual([
      'hills-council: part-of-name',
      'hills-club: part-of-name',
    ])
  })

  it('the authorities of a side that is named, before the side', () => {
    expect(offered('Hills', [['hills', 'same-name']])).toEqual([
      'hills-health: belongs',
      'hills-council: belongs',
      'hills: same-name',
    ])
  })

  it('every office of the event that the words may mean', () => {
    expect(offered('the health ministry')).toEqual([
      'plain-health: part-of-name',
      'coast-health: part-of-name',
    ])
  })

  it('the source whose name has the same words in singular or plural', () => {
    expect(offered('the Hills separatists')).toEqual(['hills-council: part-of-name'])
  })

  it('those that share a word, most words first, where none has all', () => {
    expect(offered('the Hills health office')).toEqual([
      'hills-health: one-word',
      'hills-council: one-word',
      'plain-health: one-word',
      'coast-health: one-word',
    ])
  })

  it('nobody, where no word is shared', () => {
    expect(offered('a shepherd')).toEqual([])
  })
})
