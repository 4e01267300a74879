import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import { StripFigure } from '@/components/figure/strip-figure'
import { Tile } from '@/components/figure/tile'
import type { LaneAnswer } from '@/lib/answers/shapes'
import { translatorFor } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../fixtures/lanes'

const words = { locale: 'en', t: translatorFor('en') } as const
const said = (id: string, by: string, value: number, on: string, more: object = {}) =>
  claimOf({ id, by, value, on, ...more })
const low = said('low', 'OCHA', 10, '2023-09-19')
const high = said('high', 'Civil Protection', 52, '2023-09-20', { form: 'at-least' })
const recentRange = {
  low: 10,
  high: 52,
  openBelow: false,
  openAbove: true,
  lowBy: ['ocha'],
  highBy: ['civil-protection'],
}
const lane: LaneAnswer = {
  ...laneOf([low, high]),
  recentRange,
  latest: { asOf: '2023-09-20', asOfPrecision: 'day', claims: ['high'] },
  recent: ['low', 'high'],
  verdicts: [{ a: 'high', b: 'low', verdict: 'contradicts', because: 'They cannot.' }],
}
const actors = {
  artsakh: { name: 'Karabakh Armenian side', shortName: null, kind: 'party', memberOf: null },
  'civil-protection': {
    name: 'Civil Protection',
    shortName: 'DGPC',
    kind: 'government',
    memberOf: null,
  },
} as const

function show(of: LaneAnswer, isGroupStated = true) {
  render(
    <ul>
      <Tile
        lane={viewOf(of)}
        actors={actors}
        href="/events/e?measure=killed"
        words={words}
        isGroupStated={isGroupStated}
        isChosen
      />
    </ul>,
  )
  return screen.getByRole('listitem')
}

describe('a tile', () => {
  it('says the latest figure with its qualifier, its claimant by the short name, and the day', () => {
    const tile = show(lane)
    const figure = tile.querySelector('[data-claim="high"]')
    expect(figure).toHaveTextContent('at least 52 DGPC, 20 Sept 2023')
    expect(tile).toHaveTextContent('Karabakh Armenian side')
    expect(tile).toHaveTextContent('10 to at least 52')
    expect(tile).toHaveTextContent('1 contradicts')
    const link = within(tile).getByRole('link', { name: 'Killed' })
    expect(link).toHaveAttribute('href', '/events/e?measure=killed')
    expect(link).toHaveAttribute('aria-current', 'page')
  })

  it('says that a group is not stated only where the event also has one that is', () => {
    const open = { ...lane, group: null }
    expect(show(open)).toHaveTextContent('group not stated')
  })
  it('is silent about a group where nobody states one', () => {
    expect(show({ ...lane, group: null }, false)).not.toHaveTextContent('group not stated')
  })

  it('strikes a withdrawn figure through, with who withdrew it', () => {
    const gone = {
      ...said('gone', 'Red Crescent', 11300, '2023-09-18'),
      status: 'withdrawn',
    } as const
    const tile = show({ ...lane, withdrawn: [gone] })
    expect(tile.querySelector('s')).toHaveTextContent('11,300')
    expect(tile.querySelector('p[data-claim="gone"]')).toHaveTextContent(
      /11,300 withdrawn Red Crescent/i,
    )
  })

  it('never says of a source that it withdrew what our record had wrong', () => {
    const by = { by: 'record', reason: 'error', note: null, statedOn: null } as const
    const wrong = {
      ...said('wrong', 'United Nations', 4000, '2023-09-16'),
      status: 'withdrawn',
      withdrawal: { ...by, statedOnPrecision: 'day', recordedAt: '2026-11-30T09:00:00.000Z' },
    } as const
    const tile = show({ ...lane, withdrawn: [wrong] })
    expect(tile.querySelector('s')).toBeNull()
    expect(tile.querySelector('p[data-claim="wrong"]')).toBeNull()
  })
})

describe('a strip on a page', () => {
  it('is a chart whose marks have the names of their claims and lead nowhere themselves', () => {
    const { container } = render(
      <StripFigure lane={viewOf(lane)} actors={actors} subject="Killed" words={words} />,
    )
    expect(container.querySelector('figure[data-chart="strip"]')).not.toBeNull()
    expect(screen.getByRole('group')).toHaveAccessibleName(
      'Killed: every current figure on one line',
    )
    const marks = screen.getAllByRole('img')
    expect(marks.map((mark) => mark.getAttribute('data-claim'))).toEqual(['low', 'high'])
    expect(marks[1]).toHaveTextContent('Civil Protection: at least 52, 20 September 2023')
    expect(screen.queryAllByRole('link')).toEqual([])
  })
})
