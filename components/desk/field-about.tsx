/** What is read together with a field: its faults and its help. Pages without script have it too. */
import type { ReactNode } from 'react'

export function describedBy(name: string, faults: readonly string[], help: string | undefined) {
  const ids = [...(faults.length > 0 ? [`${name}-fault`] : []), ...(help ? [`${name}-help`] : [])]
  return ids.length === 0 ? undefined : ids.join(' ')
}

export function About({
  name,
  faults,
  help,
}: {
  name: string
  faults: readonly string[]
  help: ReactNode
}) {
  return (
    <>
      {faults.length === 0 ? null : (
        <span id={`${name}-fault`} className="fault">
          {faults.map((fault) => (
            <span key={fault} className="block" dir="auto">
              {fault}
            </span>
          ))}
        </span>
      )}
      {help ? (
        <span id={`${name}-help`} className="small quiet">
          {help}
        </span>
      ) : null}
    </>
  )
}
