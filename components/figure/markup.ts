/** Drawings as text, for routes and for what is drawn once and sent often. Next.js refuses a static import here. */
import type { ReactElement } from 'react'

export async function markupOf(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
