/** What a picture says in words: of whom each figure is, and what was withdrawn where nothing else is drawn. */
import { coverage } from '@/lib/charts/coverage/chart'
import { ofLane } from '@/lib/charts/lane-kind'
import { wordsIn } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'

const words = wordsIn('en')
const ON = '2024-03-10'
const none = claimOf({ id: 'n', by: 'President', form: 'none', value: 0, words: 'none', on: ON })

const grid = (captioned: boolean) =>
  coverage.text(
    {
      captioned,
      actors: {},
      coverage: {
        event: 'war',
        at: null,
        publishedBy: null,
        knownAt: null,
        actors: {},
        lanes: [
          {
            measure: 'killed',
            group: null,
            category: 'civilians',
            scope: [],
            place: null,
            basis: 'cumulative',
            current: [none],
          },
        ],
        denied: [],
        withdrawn: [],
        publications: 1,
      },
    },
    words,
  ).figures

it('coverage says that a "none" is about civilians', () => {
  expect(grid(true)).toEqual([
    'Killed, group not stated, civilians: President: none, 10 March 2024',
  ])
})

it('snapshots of the first version keep their words', () => {
  expect(grid(false)).toEqual(['Killed: President: none, 10 March 2024'])
})

describe('a lane of which no figure stands', () => {
  const withdrawn = claimOf({ id: 'w', by: 'Ministry', value: 500, on: ON })
  const lane = (by: 'source' | 'record') =>
    viewOf({
      ...laneOf([]),
      withdrawn: [
        {
          ...withdrawn,
          withdrawal: {
            by,
            reason: 'error',
            note: null,
            statedOn: null,
            statedOnPrecision: 'day',
            recordedAt: '2026-11-01T00:00:00.000Z',
          },
        },
      ],
    })

  it.each([
    ['source', 'Withdrawn: Ministry: 500, 10 March 2024'],
    ['record', 'Taken back by us: Ministry: 500, 10 March 2024'],
  ] as const)('says what was withdrawn, by the %s', (by, told) => {
    expect(ofLane.text({ lane: lane(by), actors: {} }, words).figures).toEqual([told])
  })
})
