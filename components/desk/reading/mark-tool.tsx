'use client'

/** Marks figures that the reader missed: by selecting words, or by typing the words that stand in the text. */
import { useState } from 'react'
import { useTyped } from '@/components/ui/use-taken-over'
import type { Stretch } from '@/lib/answers/reading-state'
import { stretchOfWords } from './marks'
import { useSelectedWords } from './selection'
import type { ReadingTexts } from './texts'
import { filled } from '../texts'

/** The most characters of the selected words that fit on the button. */
const MAX_SHOWN = 40

export function MarkTool({
  text,
  texts,
  mark,
}: {
  text: string
  texts: ReadingTexts
  mark: (span: Stretch) => void
}) {
  const selected = useSelectedWords(text)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  const typed = useTyped<HTMLInputElement>(words, setWords)
  const take = () => {
    const found = stretchOfWords(text, words, 0)
    setMissing(found === null)
    if (found === null) return
    mark(found)
    setWords('')
  }
  return (
    <div className="reading-mark-tool">
      {selected === null ? (
        <p className="small quiet">{texts['mark-help']}</p>
      ) : (
        <button
          type="button"
          className="button"
          // The selection would be gone once the button has the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            mark(selected)
            document.getSelection()?.removeAllRanges()
          }}
        >
          {filled(texts['mark-selected'], { words: shortened(text, selected) })}
        </button>
      )}
      <div className="field">
        <label htmlFor="mark-words">{texts['mark-words']}</label>
        <div className="reading-mark-row">
          <input
            ref={typed}
            id="mark-words"
            value={words}
            dir="auto"
            autoComplete="off"
            maxLength={400}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? 'mark-words-fault' : undefined}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take()
            }}
          />
          <button type="button" className="button-quiet" onClick={take}>
            {texts.mark}
          </button>
        </div>
        {isMissing ? (
          <span id="mark-words-fault" className="fault" role="alert">
            {texts['mark-missing']}
          </span>
        ) : null}
      </div>
    </div>
  )
}

function shortened(text: string, { start, end }: Stretch): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ')
  return words.length <= MAX_SHOWN ? words : `${words.slice(0, MAX_SHOWN)}…`
}
