import { readWords } from '@/lib/server/desk/words/read-words'

const said = (words: string, kind = 'armed-conflict') =>
  readWords(words, kind).figures.map(({ form, value, valueTo, measure, category }) =>
    [form, value, valueTo, measure, category].filter((part) => part !== null).join(' '),
  )

describe('reading words as a form does', () => {
  it.each([
    [
      '27 people, including two civilians, had been killed',
      ['exact 27 killed', 'exact 2 killed civilians'],
    ],
    [
      'at least 27 killed, including two civilians',
      ['at-least 27 killed', 'exact 2 killed civilians'],
    ],
    ['more than 200 wounded', ['more-than 200 wounded']],
    ['Dozens have been reported killed', ['verbal killed']],
    [
      'four police officers and two civilians were killed',
      ['exact 4 killed police', 'exact 2 killed civilians'],
    ],
    ['more than 7,000 people were evacuated', ['more-than 7000 evacuated']],
    ['27 killed and more than 200 wounded', ['exact 27 killed', 'more-than 200 wounded']],
    [
      'the strike killed at least 27 people and wounded 200',
      ['at-least 27 killed', 'exact 200 wounded'],
    ],
    ['killed: 27; wounded: 200', ['exact 27 killed', 'exact 200 wounded']],
    ['between 30 and 40 dead', ['range 30 40 killed']],
    ['3 protesters killed by police', ['exact 3 killed']],
    ['no casualties', ['none 0 casualties']],
    ['15 dead or missing', ['exact 15 dead-or-missing']],
    ['12 civilian women killed', ['exact 12 killed civilians.women']],
    ['3 injured police officers', ['exact 3 injured police']],
    ['27 morts, dont deux civils', ['exact 27 killed', 'exact 2 killed civilians']],
    ['plus de 200 blessés', ['more-than 200 wounded']],
    ['أكثر من 200 جريح', ['more-than 200 wounded']],
    ['مقتل 27 شخصا', ['exact 27 killed']],
    ['погибли 27 человек', ['exact 27 killed']],
    ['más de 200 heridos', ['more-than 200 wounded']],
  ])('%s', (words, figures) => {
    expect(said(words)).toEqual(figures)
  })

  it.each([
    ['200 wounded', 'flood', 'injured'],
    ['200 blessés', 'flood', 'injured'],
    ['200 blessés', 'protest', 'injured'],
    ['200 heridos', 'attack', 'wounded'],
    ['200 injured', 'armed-conflict', 'injured'],
  ])('takes %s in an event of the kind %s as %s', (words, kind, measure) => {
    expect(readWords(words, kind).figures[0]?.measure).toBe(measure)
  })

  it.each([
    '29.000 dead',
    'as many as 400 may have died',
    '3 police killed 12 protesters',
    'the army denies that 200 were killed',
    'le bilan passe de 27 à 32 morts',
    'toll rises from 27 to 32 dead',
    '12 morts de plus, soit 112',
    'число погибших выросло до 112',
    'ارتفع عدد القتلى إلى 112',
  ])('leaves it to the editor to confirm %s', (words) => {
    const { figures, otherwise } = readWords(words, 'armed-conflict')
    expect(figures[0]?.certain === false || otherwise.length > 0).toBe(true)
  })

  it.each(['27 people killed', 'killed: 27; wounded: 200', 'أكثر من 200 جريح', 'no casualties'])(
    'needs no confirmation of %s',
    (words) => {
      expect(readWords(words, 'attack').figures[0]?.certain).toBe(true)
    },
  )

  it.each([
    '201 fewer dead',
    'up to 300 feared dead',
    '2.0 deaths per 10,000',
    'one in five killed',
    '40 per cent of those killed were children',
    'no deaths confirmed',
    'killed 16-year-old boy',
    '2,000-strong mission',
  ])('takes no figure from %s', (words) => {
    expect(readWords(words, 'armed-conflict').figures).toEqual([])
  })

  it('reads no figure where there is none', () => {
    expect(readWords('the toll may rise', 'flood').figures).toEqual([])
  })

  it('offers the limits that words suggest', () => {
    expect(readWords('46 identified', 'flood').scopes).toEqual([
      { term: 'identified', word: 'identified' },
    ])
  })
})

it.each(['=1+1', ' = 27 killed', '=HYPERLINK("http://x";"27 killed")'])(
  'reads nothing of the formula %s',
  (words) => {
    expect(readWords(words, 'armed-conflict')).toMatchObject({ figures: [], otherwise: [] })
  },
)
