'use client'

/** A file on its way to the desk: a plain form, which with script takes what is dropped on it and tells how far it is. */
import { useRef, useState, type DragEvent, type SubmitEvent } from 'react'
import { filled } from '../texts'

export interface UploadTexts {
  readonly file: string
  readonly help: string
  readonly drop: string
  readonly send: string
  readonly sending: string
  readonly checking: string
  readonly stop: string
  readonly failed: string
  readonly 'too-large': string
  readonly 'no-file': string
}

type Sending =
  | { readonly kind: 'not' }
  | { readonly kind: 'sending'; readonly name: string; readonly percent: number }
  | { readonly kind: 'refused'; readonly message: string }

export function UploadForm({
  action,
  accept,
  maxBytes,
  texts,
}: {
  action: string
  accept: string
  maxBytes: number
  texts: UploadTexts
}) {
  const input = useRef<HTMLInputElement>(null)
  const request = useRef<XMLHttpRequest | null>(null)
  const [sending, setSending] = useState<Sending>({ kind: 'not' })
  const [isOver, setOver] = useState(false)

  const send = (file: File | undefined) => {
    if (file === undefined) return setSending({ kind: 'refused', message: texts['no-file'] })
    if (file.size > maxBytes) return setSending({ kind: 'refused', message: texts['too-large'] })
    const { name } = file
    const body = new FormData()
    body.append('file', file)
    const sent = new XMLHttpRequest()
    request.current = sent
    sent.upload.onprogress = ({ loaded, total }) =>
      setSending({ kind: 'sending', name, percent: Math.floor((100 * loaded) / total) })
    sent.onload = () => {
      // The answer is a redirect, which was followed to the page of the import.
      if (sent.status < 400) location.assign(sent.responseURL)
      else setSending({ kind: 'refused', message: texts.failed })
    }
    sent.onerror = () => setSending({ kind: 'refused', message: texts.failed })
    sent.onabort = () => setSending({ kind: 'not' })
    sent.open('POST', action)
    sent.send(body)
    setSending({ kind: 'sending', name, percent: 0 })
    return undefined
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(input.current?.files?.[0])
  }
  const onDrag = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const onDrop = (event: DragEvent) => {
    onDrag(event)
    if (sending.kind !== 'sending') send(event.dataTransfer.files[0])
  }
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={action}
      className="import-drop"
      data-over={isOver || undefined}
      onSubmit={onSubmit}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <div className="field">
        <label htmlFor="import-file">{texts.file}</label>
        <input
          ref={input}
          id="import-file"
          name="file"
          type="file"
          className="file"
          accept={accept}
          aria-describedby="import-file-help"
          required
        />
        <p id="import-file-help" className="small quiet">
          {texts.help} <span className="import-drop-hint">{texts.drop}</span>
        </p>
      </div>
      {sending.kind === 'sending' ? (
        <div className="import-progress">
          <label>
            <span className="block">
              {sending.percent < 100
                ? filled(texts.sending, { name: sending.name, percent: sending.percent })
                : texts.checking}
            </span>
            <progress value={sending.percent} max={100} />
          </label>
          <button type="button" className="button-quiet" onClick={() => request.current?.abort()}>
            {texts.stop}
          </button>
        </div>
      ) : (
        <button type="submit" className="button">
          {texts.send}
        </button>
      )}
      <p role="alert" className="fault">
        {sending.kind === 'refused' ? sending.message : ''}
      </p>
    </form>
  )
}
