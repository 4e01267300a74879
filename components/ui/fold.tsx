'use client'

import { useState, type ReactNode } from 'react'

/** A part that is opened by its summary. What a reader opened stays open when the page is made anew. */
export function Fold({
  summary,
  open: initially = false,
  className,
  children,
}: {
  summary: ReactNode
  open?: boolean
  className?: string
  children: ReactNode
}) {
  const [open, setOpen] = useState(initially)
  return (
    <details
      className={className}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
