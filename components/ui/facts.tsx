import { Fragment, type ReactNode } from 'react'

export interface Fact {
  readonly name: string
  /** What is shown of the name, when it is more than the text. */
  readonly label?: ReactNode
  readonly value: ReactNode
}

/** Names and values side by side; one under the other where there is no room. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, label = name, value }) => (
        <Fragment key={name}>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
