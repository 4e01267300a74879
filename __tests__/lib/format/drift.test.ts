import type { SnapshotStatus } from '@/lib/answers/shapes'
import { claimDrift, driftSentence } from '@/lib/format/drift'
import { wordsIn } from '@/lib/format/translator'
import { answerOf } from '../../support/snapshots'

const words = wordsIn('en')
type Drifted = SnapshotStatus['claims'][number]

describe('what happened to a claim since it was frozen', () => {
  const frozen = answerOf()
  const drifted = (drift: Drifted['drift'], changed: Partial<typeof frozen>): Drifted => ({
    ...{ claim: frozen.id, drift, frozen },
    current: { ...frozen, revision: 3, ...changed },
  })

  it.each([
    ['a withdrawal that was taken back', {}, 'revised its claim; its figure is still 27.'],
    [
      'another method',
      { method: 'verified' as const },
      'revised its claim; its figure is still 27.',
    ],
    ['another day', { asOf: '2024-03-11' }, 'changed what its figure, 27, is about'],
    [
      'another category',
      { category: 'civilians' as const },
      'changed what its figure, 27, is about',
    ],
    [
      'another figure',
      { quantity: { ...frozen.quantity, value: 28, low: 28, high: 28 } },
      'changed its figure: 27 became 28',
    ],
  ])('%s is told as what it is', (_, changed, expected) => {
    expect(claimDrift(drifted('revised', changed), words)).toContain(expected)
  })

  it('tells what was withdrawn and stands again', () => {
    const one = drifted('revised', {})
    const withdrawn = { ...one, frozen: { ...frozen, status: 'withdrawn' as const } }
    expect(claimDrift(withdrawn, words)).toMatch(
      /was withdrawn when this was made; it stands again/,
    )
  })

  it('takes our own correction for ours, whatever it changed', () => {
    expect(claimDrift(drifted('corrected', { method: 'verified' }), words)).toMatch(/^We revised/)
    expect(claimDrift(drifted('corrected', { asOf: '2024-03-11' }), words)).toMatch(/^We corrected/)
  })

  it('in one sentence says of no figure that it changed, since it may not have', () => {
    const claims = [drifted('revised', {})]
    const status = { id: 'x', drifted: true, claims, newClaims: [] }
    expect(driftSentence(status, words)).toBe(
      'Since this snapshot was made: a source revised one claim.',
    )
  })
})
