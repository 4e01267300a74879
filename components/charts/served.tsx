'use client'

/** A figure that is in the HTML alone, and the layouts that the browser fetches to draw it itself. Decision 20. */
import { useMemo } from 'react'
import useSWR from 'swr'
import type { LayoutPair } from '@/lib/charts/layouts'
import { servedMarkup, type FigureSizes } from './served-markup'

/**
 * The browser finds the server's drawing in the document and leaves it alone: what it would write there itself is
 * empty room, which only a reader sees whose browser made this part of the page without a document.
 */
export function ServedFigure({
  id,
  source,
  sizes,
}: {
  id: string
  source: string
  sizes: FigureSizes
}) {
  const { narrow, wide } = sizes
  const [narrowWidth, narrowHeight, wideWidth, wideHeight] = [...narrow, ...wide]
  // One object for one drawing: React writes another one into the document, over what is there.
  const drawn = useMemo(
    () => ({
      __html: servedMarkup(source, id, {
        narrow: [narrowWidth, narrowHeight],
        wide: [wideWidth, wideHeight],
      }),
    }),
    [source, id, narrowWidth, narrowHeight, wideWidth, wideHeight],
  )
  return <div className="fig-static" suppressHydrationWarning dangerouslySetInnerHTML={drawn} />
}

/** Undefined until they are there, and for good where they do not come: the figure of the server then stays. */
export function useServedLayouts(source: string | undefined): LayoutPair | undefined {
  const { data } = useSWR<LayoutPair, Error>(source ?? null, fetchLayouts, {
    revalidateIfStale: false,
    revalidateOnFocus: false,
    errorRetryCount: 3,
  })
  return data
}

async function fetchLayouts(source: string): Promise<LayoutPair> {
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  // Our own server's answer, made by the same version of this program.
  return (await response.json()) as LayoutPair
}
