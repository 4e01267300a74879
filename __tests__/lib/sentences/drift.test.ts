import type { SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import { claimDrift, driftSentence, revisionSentence } from '@/lib/sentences/drift'
import { wordsIn } from '@/lib/format/translator'
import { answerOf } from '../../support/snapshots'

const words = wordsIn('en')
type Drifted = SnapshotStatus['claims'][number]

const revision = (
  by: 'source' | 'record',
  changed: Drifted['since'][number]['changed'] = {},
): Drifted['since'][number] => ({
  revision: 2,
  by,
  reason: 'retraction',
  note: null,
  status: 'stands',
  changed,
  statedOn: by === 'source' ? '2024-03-12' : null,
  recordedAt: '2024-03-13T08:00:00.000Z',
  recordedBy: 'desk',
})

describe('what happened to a claim since it was frozen', () => {
  const frozen = answerOf()
  const drifted = (drift: Drifted['drift'], changed: Partial<typeof frozen>): Drifted => ({
    claim: frozen.id,
    drift,
    frozen,
    current: { ...frozen, revision: 3, ...changed },
    since: [revision(drift === 'corrected' ? 'record' : 'source')],
  })

  it.each([
    ['a withdrawal that was taken back', {}, 'revised its claim; its figure is still 27.'],
    [
      'another method',
      { method: 'verified' as const },
      'revised its claim; its figure is still 27.',
    ],
    ['another day', { asOf: '2024-03-11' }, 'changed what its figure, 27, is about'],
    ['another limit', { scope: ['identified'] }, 'changed what its figure, 27, is about'],
    ['another measure', { measure: 'missing' as const }, 'changed what its figure, 27, is about'],
    [
      'another claimant',
      { claimant: { ...frozen.claimant, id: 'ministry', name: 'The ministry' } },
      'is a claim of The ministry, 27',
    ],
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
      /was withdrawn when this was made; it has been reinstated/,
    )
  })

  it('takes our own correction for ours, whatever it changed', () => {
    expect(claimDrift(drifted('corrected', { method: 'verified' }), words)).toMatch(/^We revised/)
    expect(claimDrift(drifted('corrected', { asOf: '2024-03-11' }), words)).toMatch(/^We corrected/)
  })

  it.each([
    ['source' as const, /^\S.* withdrew its figure, 27\.$/],
    ['record' as const, /^We withdrew our record of what .* claimed, 27\.$/],
  ])('says whose withdrawal it was: %s', (by, sentence) => {
    const gone = { status: { before: 'stands', after: 'withdrawn' } }
    const one = drifted('withdrawn', { status: 'withdrawn' })
    expect(claimDrift({ ...one, since: [revision(by, gone)] }, words)).toMatch(sentence)
  })

  it('does not take what the source changed for a correction of ours alone', () => {
    const since = [revision('source'), revision('record')]
    const quantity = { ...frozen.quantity, value: 28, low: 28, high: 28 }
    const both = (changed: Partial<typeof frozen>) =>
      claimDrift({ ...drifted('corrected', changed), since }, words)
    expect(both({ quantity })).toMatch(/changed its figure, and we corrected .* 27 became 28/)
    expect(both({ asOf: '2024-03-11' })).toMatch(/changed what .* and we corrected/)
    expect(both({})).toMatch(/still 27/)
  })

  it('tells of each revision who made it, when and why', () => {
    expect(revisionSentence(revision('source'), words)).toBe(
      'The source changed it, 12 March 2024. Reason: retraction.',
    )
    expect(revisionSentence({ ...revision('record'), reason: 'unknown' }, words)).toBe(
      'We corrected our record, 13 March 2024, 08:00 UTC; reason not given.',
    )
  })

  it('in one sentence says of no figure that it changed, since it may not have', () => {
    const claims = [drifted('revised', {})]
    const status = { id: 'x', drifted: true, claims, newClaims: [] }
    expect(driftSentence(status, words)).toBe(
      'Since this snapshot was made: a source revised one claim.',
    )
  })
})
