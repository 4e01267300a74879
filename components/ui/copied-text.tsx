'use client'

import { useState, useSyncExternalStore } from 'react'

const nothingChanges = () => () => undefined

/** A text to take along. One click selects it; a button that copies it is there once script runs. */
export function CopiedText({
  text,
  name,
  copy,
  copied,
}: {
  text: string
  /** What the text is, for the name of the button. */
  name: string
  copy: string
  copied: string
}) {
  const canCopy = useSyncExternalStore(
    nothingChanges,
    () => window.isSecureContext,
    () => false,
  )
  const [isCopied, setCopied] = useState(false)
  const take = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <span className="take" dir="auto" lang="en">
        {text}
      </span>
      {canCopy ? (
        <button
          type="button"
          className="button-quiet"
          aria-label={`${copy}: ${name}`}
          onClick={take}
        >
          {copy}
        </button>
      ) : null}
      <span role="status" className="small">
        {isCopied ? copied : ''}
      </span>
    </div>
  )
}
