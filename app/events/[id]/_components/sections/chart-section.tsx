import type { ReactNode } from 'react'

/** One chart of the page with all that belongs to it: what it is, its finding, the drawing, the table. */
export function ChartSection({ id, children }: { id: string; children: ReactNode }) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      {children}
    </section>
  )
}

/** What kind of chart it is, what it finds, and what is counted: alike above all charts. */
export function ChartHeading({
  id,
  kind,
  finding,
  level: Heading = 'h2',
  children,
}: {
  /** The id of its section. */
  id: string
  kind: string
  finding: string
  /** `h3` under a heading that several charts share. */
  level?: 'h2' | 'h3'
  children?: ReactNode
}) {
  return (
    <div className="chart-head">
      <p className="chart-kind">{kind}</p>
      <Heading id={`${id}-title`}>{finding}</Heading>
      {children === undefined ? null : <p className="chart-counted">{children}</p>}
    </div>
  )
}
