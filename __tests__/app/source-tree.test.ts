import { sourceTree } from '@/app/sources/_components/source-tree'
import type { SourceAnswer } from '@/lib/answers/source-shape'

const source = (id: string, memberOf: string | null = null): SourceAnswer => ({
  id,
  memberOf,
  name: id,
  shortName: null,
  country: null,
  names: {},
  shortNames: {},
  ownLanguage: null,
  aliases: [],
  claims: 1,
  kind: 'government',
})

const listed = (rows: ReturnType<typeof sourceTree>) =>
  rows.map(({ id, depth, claims }) => `${'-'.repeat(depth)}${id} ${claims ?? 'none'}`)

describe('the tree of sources', () => {
  it('puts each source under what it belongs to, by name without regard to capitals', () => {
    const rows = sourceTree([source('zebra'), source('b-office', 'Alpha'), source('beta')], {
      Alpha: { name: 'Alpha', shortName: null, kind: 'party', memberOf: null },
    })
    expect(listed(rows)).toEqual(['Alpha none', '-b-office 1', 'beta 1', 'zebra 1'])
  })

  it('lists two that belong to each other once each', () => {
    const rows = sourceTree([source('a', 'b'), source('b', 'a')], {})
    expect(listed(rows)).toEqual(['a 1', '-b 1'])
  })
})
