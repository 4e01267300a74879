'use client'

/** An article with the figures that the reader proposes: an editor accepts, corrects or drops each, and records what is left. */
import { useMemo, type KeyboardEvent } from 'react'
import type { ReadingState } from '@/lib/answers/reading-state'
import { KeptNotice } from '../kept-notice'
import { ArticleText } from './article-text'
import { acceptable, markByHand, setClaims } from './edits'
import { focusOn } from './focus'
import { keyAct } from './keys'
import { MarkTool } from './mark-tool'
import { marksIn } from './marks'
import { ReadingDocument } from './reading-document'
import type { ReadingViewProps } from './reading-props'
import { RecordPanel } from './record-panel'
import { Statements } from './statements'
import { useReading } from './use-reading'

export function ReadingView(props: ReadingViewProps) {
  const { id, text, begin, emptyClaim, events, choices, texts, form, locale } = props
  const work = useReading(id, begin, props.isRecorded, locale)
  const { state, change, previews, current, look, edited, edit } = work
  const stretches = useMemo(() => marksIn(text.length, state.statements), [text, state.statements])
  const shown = state.statements.flatMap(({ claims }) => claims)
  const names = new Map(shown.map(({ key, draft }) => [key, draft.words]))
  const goTo = (claim: string) => {
    look(claim)
    focusOn(`c-${claim}`)
  }
  const step = (from: string | null, by: 1 | -1) => {
    const at = shown.findIndex(({ key }) => key === from)
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next !== undefined) goTo(next.key)
  }
  const toNextOpen = (after: string) => {
    const at = shown.findIndex(({ key }) => key === after)
    const isOpen = ({ key, state: now }: (typeof shown)[number]) => now === 'open' && key !== after
    const next = shown.slice(at + 1).find(isOpen) ?? shown.find(isOpen)
    if (next !== undefined) goTo(next.key)
  }
  const decide = (keys: readonly string[], to: 'accepted' | 'dropped' | 'open') => {
    change((now) => setClaims(now, keys, to))
    const last = keys.at(-1)
    if (last === undefined) return
    if (to !== 'open' && edited !== null && keys.includes(edited)) edit(null)
    if (to !== 'open') toNextOpen(last)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyAct(event)
    const target = event.target instanceof Element ? event.target.closest('.reading-claim') : null
    const key = target === null ? current : target.id.slice(2)
    if (act === null || key === null) return
    event.preventDefault()
    if (act === 'next') step(key, 1)
    else if (act === 'previous') step(key, -1)
    else if (act === 'accept') decide([key], 'accepted')
    else if (act === 'drop') decide([key], 'dropped')
    else if (act === 'edit') edit(edited === key ? null : key)
    else if (act === 'text') focusOn(`m-${key}`)
    else decide(acceptable(statementOf(state, key)?.claims ?? []), 'accepted')
  }
  return (
    <div className="reading">
      <KeptNotice kept={work.kept} texts={form} restore={work.restore} />
      <ReadingDocument
        document={state.document}
        preview={previews.values().next().value}
        choices={choices}
        events={events}
        texts={texts}
        form={form}
        change={(fields) => change((now) => ({ ...now, document: { ...now.document, ...fields } }))}
      />
      <div className="reading-panes">
        <div className="reading-left">
          <ArticleText
            text={text}
            stretches={stretches}
            names={names}
            label={texts.text}
            current={current}
            look={look}
            goTo={goTo}
          />
          <MarkTool
            text={text}
            texts={texts}
            mark={(span) => {
              const key = `h${state.added + 1}c1`
              change((now) => markByHand(now, span, text, emptyClaim))
              edit(key)
              goTo(key)
            }}
          />
        </div>
        <div className="reading-right" role="group" aria-label={texts.list} onKeyDown={onKeyDown}>
          <p className="small quiet">{shown.length === 0 ? texts.none : texts.keys}</p>
          <Statements {...props} work={work} decide={decide} />
        </div>
      </div>
      {work.isSilent ? <p className="notice">{form.silent}</p> : null}
      <RecordPanel
        id={id}
        state={state}
        previews={previews}
        texts={texts}
        form={form}
        acceptAll={(keys) => decide(keys, 'accepted')}
        done={() => work.kept.forget()}
      />
    </div>
  )
}

const statementOf = ({ statements }: ReadingState, claim: string) =>
  statements.find(({ claims }) => claims.some(({ key }) => key === claim))
