'use client'

/** A drawing that the server has made and the browser writes as it is: it has no part that draws it. Decision 20. */
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { drawingKey, heldDrawing } from './drawings'

/** Drawings of this document that were taken from the page, for when a reader comes back to their view. */
const taken = new Map<string, string>()

export interface ServedDrawingProps {
  readonly id: string
  readonly source: string
  /** Left out where the drawing is in the HTML. */
  readonly markup?: string | undefined
}

export function ServedDrawing({ id, source, markup }: ServedDrawingProps) {
  const key = drawingKey(source, id)
  const box = useRef<HTMLDivElement>(null)
  const isInHtml = useIsInHtml()
  // One object for good: for another one React would write the drawing anew, over what is there.
  const [drawing] = useState(() => ({
    __html:
      markup ?? heldDrawing(key) ?? (isInHtml ? '' : (taken.get(key) ?? foundIn(document, key))),
  }))
  useLayoutEffect(() => {
    const element = box.current
    return () => {
      if (element !== null) taken.set(key, element.innerHTML)
    }
  }, [key])
  return (
    <div
      className="fig-static"
      ref={box}
      data-drawing={key}
      suppressHydrationWarning
      dangerouslySetInnerHTML={drawing}
    />
  )
}

/** True on the server, and in a browser while React takes over what the server has written. */
function useIsInHtml(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  )
}

/** A page that React could not take over, and writes anew, is still in the document while it does. */
function foundIn(page: Document, key: string): string {
  return page.querySelector(`[data-drawing="${CSS.escape(key)}"]`)?.innerHTML ?? ''
}
