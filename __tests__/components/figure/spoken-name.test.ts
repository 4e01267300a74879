/** The name of a mark begins with the words beside it, which readers may speak to their browser (WCAG 2.2, 2.5.3). */
import { spokenName } from '@/components/figure/parts'

const label = (text: string) =>
  ({ role: 'value', text, x: 0, y: 0, size: 12, anchor: 'start' }) as const

it.each([
  [
    ['> 200', '20 Sep'],
    'The office: more than 200, 20 September',
    '> 200 20 Sep. The office: more than 200, 20 September',
  ],
  [['27'], '27, the office', '27, the office'],
  [[], 'The office: 27', 'The office: 27'],
])('of a mark that shows %j', (texts, name, spoken) => {
  expect(spokenName({ name, labels: texts.map(label) })).toBe(spoken)
})
