'use client'

/** Markup that the server has made and the browser writes as it is: it has no part that makes it. Decision 20. */
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { heldMarkup } from './held-markup'

/** Markup of this document that was taken from the page, for when a reader comes back to its view. */
const taken = new Map<string, string>()

export interface ServedMarkupProps {
  /** The same for the same markup only. */
  readonly of: string
  readonly className?: string | undefined
  /** Left out where the markup is in the HTML. */
  readonly markup?: string | undefined
}

export function ServedMarkup({ of: key, className, markup }: ServedMarkupProps) {
  const box = useRef<HTMLDivElement>(null)
  const isInHtml = useIsInHtml()
  // One object for good: for another one React would write the markup anew, over what is there.
  const [served] = useState(() => ({
    __html:
      markup ?? heldMarkup(key) ?? (isInHtml ? '' : (taken.get(key) ?? foundIn(document, key))),
  }))
  useLayoutEffect(() => {
    const element = box.current
    return () => {
      if (element !== null) taken.set(key, element.innerHTML)
    }
  }, [key])
  return (
    <div
      className={className}
      ref={box}
      data-served={key}
      suppressHydrationWarning
      dangerouslySetInnerHTML={served}
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
  return page.querySelector(`[data-served="${CSS.escape(key)}"]`)?.innerHTML ?? ''
}
