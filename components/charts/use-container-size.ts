'use client'

import { useEffect, useState, type RefObject } from 'react'

/** As in figure.css. */
const WIDE_FROM = 660

/** Which of both drawings the box has room for; null until somebody wants to know. */
export function useContainerSize(
  box: RefObject<HTMLElement | null>,
  isWanted: boolean,
): 'narrow' | 'wide' | null {
  const [size, setSize] = useState<'narrow' | 'wide' | null>(null)
  useEffect(() => {
    const element = box.current
    if (element === null || !isWanted) return
    // Called once at the start, too: to ask for the width here would have the page laid out at once.
    const observer = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width
      if (width !== undefined) setSize(width >= WIDE_FROM ? 'wide' : 'narrow')
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, isWanted])
  return size
}
