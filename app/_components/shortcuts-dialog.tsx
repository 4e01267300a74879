'use client'

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

/**
 * `?` opens the list of shortcuts, as the link does; Esc closes it, and the browser gives the focus back.
 * Without script the link leads to the same list on the page of the method.
 */
export function ShortcutsDialog({
  title,
  close,
  children,
}: {
  title: string
  close: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || dialog.current === null || dialog.current.open) return
      event.preventDefault()
      dialog.current.showModal()
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])

  const show = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || dialog.current === null) return
    event.preventDefault()
    dialog.current.showModal()
  }
  return (
    <>
      <a href="/method#keyboard" aria-keyshortcuts="?" onClick={show}>
        {title}
      </a>
      <dialog className="dialog" ref={dialog} aria-label={title}>
        <p className="lead mb-3">{title}</p>
        {children}
        <form method="dialog" className="mt-4">
          <button className="button" type="submit">
            {close}
          </button>
        </form>
      </dialog>
    </>
  )
}

/** True in a field, in which `?` is a letter. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=range]), textarea, select'))
  )
}
