/** The form of an article says what is wrong with an address at its field, and anything else above the form. */
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticleForm } from '@/app/desk/read/_components/article-form'
import { wordsIn } from '@/lib/format/translator'

function page(refused: string | undefined): Document {
  const form = (
    <ArticleForm
      event=""
      refused={refused}
      address="http://10.1.2.3/port"
      events={[]}
      words={wordsIn('en')}
    />
  )
  return new DOMParser().parseFromString(renderToStaticMarkup(form), 'text/html')
}

it('shows at the field that a private address is not fetched, with what was typed', () => {
  const shown = page('fetch-private-address')
  const field = shown.querySelector('#address')
  const [fault = ''] = field?.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(field?.getAttribute('value')).toBe('http://10.1.2.3/port')
  expect(field?.getAttribute('aria-invalid')).toBe('true')
  expect(shown.getElementById(fault)?.textContent).toMatch(/private/u)
  expect(shown.querySelectorAll('[role=alert]')).toHaveLength(1)
})

it('says above the form what is wrong with a text, and nothing at the address', () => {
  const shown = page('empty')
  expect(shown.querySelector('#address')?.getAttribute('aria-invalid')).toBeNull()
  expect(shown.querySelector('.notice[role=alert]')?.textContent).toMatch(/no text/u)
})
