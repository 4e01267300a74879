/** The words of the article that are selected, as a stretch of its text. */
import { useEffect, useState } from 'react'
import type { Stretch } from '@/lib/answers/reading-state'

export function useSelectedWords(text: string): Stretch | null {
  const [selected, setSelected] = useState<Stretch | null>(null)
  useEffect(() => {
    const look = () => setSelected(selectedIn(text))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text])
  return selected
}

function selectedIn(text: string): Stretch | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  return start === null || end === null ? null : withoutEdges({ start, end }, text)
}

/** The stretches of the text know where they begin. */
function offsetAt(node: Node, offset: number): number | null {
  const holder = node instanceof Element ? node : node.parentElement
  const stretch = holder?.closest<HTMLElement>('[data-start]')
  if (stretch == null) return null
  const start = Number(stretch.dataset.start)
  return node.nodeType === Node.TEXT_NODE ? start + offset : start
}

function withoutEdges({ start, end }: Stretch, text: string): Stretch | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
