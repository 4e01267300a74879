import { render } from '@testing-library/react'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { useTicked, useTyped } from '@/components/ui/use-taken-over'

function Form() {
  const [name, setName] = useState('')
  const [kind, setKind] = useState('')
  const [words, setWords] = useState('27 killed,\ntwo civilians')
  const [isOwn, setOwn] = useState(false)
  const typed = useTyped<HTMLInputElement>(name, setName)
  const chosen = useTyped<HTMLSelectElement>(kind, setKind)
  const broken = useTyped<HTMLInputElement>(words, setWords)
  const ticked = useTicked(isOwn, setOwn)
  return (
    <form>
      <input name="name" ref={typed} value={name} onChange={() => setName('changed')} />
      <input name="words" ref={broken} value={words} onChange={() => setWords('changed')} />
      <select name="kind" ref={chosen} value={kind} onChange={() => setKind('changed')}>
        <option value="">any</option>
        <option value="official">official</option>
      </select>
      <input
        type="checkbox"
        name="own"
        ref={ticked}
        checked={isOwn}
        onChange={() => setOwn(true)}
      />
      <output>{JSON.stringify([name, kind, words, isOwn])}</output>
    </form>
  )
}

function served(): HTMLElement {
  const container = document.createElement('div')
  container.innerHTML = renderToString(<Form />)
  document.body.append(container)
  return container
}

const known = () => JSON.parse(document.querySelector('output')?.textContent ?? '') as unknown

it('keeps what was typed, chosen and ticked before the script had come', () => {
  const container = served()
  const field = (name: string) => container.querySelector(`[name=${name}]`) as HTMLInputElement // each is there
  field('name').value = 'Ministry of Health'
  field('kind').value = 'official'
  field('own').checked = true
  render(<Form />, { container, hydrate: true })
  expect(known()).toEqual(['Ministry of Health', 'official', '27 killed,\ntwo civilians', true])
  expect(field('name').value).toBe('Ministry of Health')
  expect(field('kind').value).toBe('official')
  expect(field('own').checked).toBe(true)
})

it('changes nothing where nothing was typed, though a field shows no line break', () => {
  const container = served()
  render(<Form />, { container, hydrate: true })
  expect(known()).toEqual(['', '', '27 killed,\ntwo civilians', false])
})
