import type { ReactNode } from 'react'

/** A titled part of a page, reachable by its id. */
export function Section({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}) {
  return (
    <section className="section" aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`} className="mb-2">
        {title}
      </h2>
      {children}
    </section>
  )
}
