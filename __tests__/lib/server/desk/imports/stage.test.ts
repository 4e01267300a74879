import { remediesFor } from '@/lib/server/desk/imports/remedies'
import { stageOf } from '@/lib/server/desk/imports/stage'

const run = { state: 'done', isDry: false, withdrawal: null } as const
const withdrawal = {
  status: 'withdrawn',
  state: 'done',
  claims: 1,
  revisions: 0,
  kept: 0,
  note: null,
  at: '2024-01-01T00:00:00Z',
  by: 'Ed',
} as const

describe('where an import stands', () => {
  it.each([
    [null, 'columns'],
    [{ ...run, state: 'queued', isDry: true }, 'trying'],
    [{ ...run, isDry: true }, 'tried'],
    [{ ...run, state: 'running' }, 'recording'],
    [run, 'recorded'],
    [{ ...run, state: 'failed' }, 'failed'],
    [{ ...run, withdrawal: { ...withdrawal, state: 'running' } }, 'withdrawing'],
    [{ ...run, withdrawal }, 'withdrawn'],
    [{ ...run, state: 'failed', withdrawal }, 'withdrawn'],
    [{ ...run, withdrawal: { ...withdrawal, status: 'stands' } }, 'recorded'],
  ] as const)('%j: %s', (one, stage) => {
    expect(stageOf(one)).toBe(stage)
  })
})

describe('what a person can do about rows', () => {
  const refused = (message: string) => ({ row: 2, path: 'claimant', value: 'x', message })
  it('is told once for each kind', () => {
    expect(
      remediesFor({
        refusals: [
          refused('no source has the id x'),
          refused('no source has the id y'),
          refused('is required'),
          refused('no event has the id x'),
        ],
        holds: [
          { ...refused(''), code: 'new-place' },
          { ...refused(''), code: 'wording-differs' },
        ],
      }),
    ).toEqual(['source', 'event', 'place', 'doubt', 'file'])
    const nothing = { refusals: [], holds: [] }
    expect(remediesFor(nothing)).toEqual([])
    const names = [
      { field: 'claimant', text: 'MoH', id: null },
      { field: 'event', text: 'War', id: 'war' },
    ] as const
    expect(remediesFor(nothing, names)).toEqual(['source'])
  })
})
