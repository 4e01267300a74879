'use client'

import { useId, useRef, useState, type DragEvent, type FormEvent } from 'react'
import { useTakenOver } from '@/components/ui/use-taken-over'
import { idIn, type Expectation } from '@/lib/domain/snapshot/verify'
import { verifyFile } from '@/lib/domain/snapshot/verify-file'
import { isolate } from '@/lib/format/isolate'
import type { Locale } from '@/lib/format/locale'
import {
  verdictOf,
  type Say,
  type Verdict,
  type VerifySentence,
} from '@/lib/sentences/verification'

interface VerifyFormProps {
  readonly locale: Locale
  /** With `{name}` where a value goes. */
  readonly sentences: Readonly<Record<VerifySentence, string>>
  readonly texts: Readonly<
    Record<
      | 'choose'
      | 'drop'
      | 'cited'
      | 'citedHelp'
      | 'citedWrong'
      | 'button'
      | 'noFile'
      | 'working'
      | 'notRead',
      string
    >
  >
}

type Outcome = Pick<Verdict, 'ok' | 'sentence'>

/** Reads the chosen or dropped file and says in a sentence what the check gave. */
export function VerifyForm({ locale, sentences, texts }: VerifyFormProps) {
  const id = useId()
  const cited = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const say: Say = (sentence, values) =>
    sentences[sentence].replace(/\{(\w+)\}/g, (all, name: string) =>
      isolate(values[name] ?? all, locale),
    )

  const file = useTakenOver<HTMLInputElement>(({ files }) => {
    if (files !== null && files.length > 0) void check(files[0])
  })

  async function check(chosen: File | undefined) {
    const refuse = (sentence: string) => setOutcome({ ok: false, sentence })
    if (chosen === undefined) return refuse(texts.noFile)
    const named = expectedOf(cited.current?.value ?? '', chosen.name)
    if (named === null) return refuse(texts.citedWrong)
    refuse(texts.working)
    const bytes = await bytesOf(chosen)
    if (bytes === null) return refuse(texts.notRead)
    setOutcome(verdictOf(await verifyFile(bytes, named), named, say))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void check(file.current?.files?.[0])
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    const { files } = event.dataTransfer
    if (files.length > 0 && file.current !== null) file.current.files = files
    void check(files[0])
  }

  return (
    <form
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="measure-text grid grid-cols-[minmax(0,1fr)] gap-4 border border-dashed border-rule-strong p-4"
    >
      <p>
        <label htmlFor={`${id}-file`} className="block font-semibold">
          {texts.choose}
        </label>
        <input
          id={`${id}-file`}
          className="file max-w-full"
          ref={file}
          type="file"
          accept=".json,.zip,.svg,.png,application/json,application/zip"
          onChange={(event) => void check(event.target.files?.[0])}
        />
        <span className="small quiet block">{texts.drop}</span>
      </p>
      <p>
        <label htmlFor={`${id}-cited`} className="block font-semibold">
          {texts.cited}
        </label>
        <input
          id={`${id}-cited`}
          className="w-full border border-rule-strong bg-paper px-2 py-1"
          ref={cited}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-help`}
        />
        <span id={`${id}-help`} className="small quiet">
          {texts.citedHelp}
        </span>
      </p>
      <p>
        <button type="submit" className="button">
          {texts.button}
        </button>
      </p>
      <output
        htmlFor={`${id}-file ${id}-cited`}
        aria-live="polite"
        data-verified={outcome?.ok ?? null}
        className={outcome === null ? undefined : 'notice'}
      >
        {outcome?.sentence}
      </output>
    </form>
  )
}

/** Null for a folder, or a file that is gone or too large for the browser. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** What was cited, else what the name of the file says; null when something was written that is neither. */
function expectedOf(cited: string, name: string): Expectation | null {
  const text = cited.trim().toLowerCase()
  if (text === '') return { id: idIn(name), digest: null }
  const digest = /(?:^|[^0-9a-f])([0-9a-f]{64})(?![0-9a-f])/.exec(text)?.[1] ?? null
  const id = idIn(text)
  return id === null && digest === null ? null : { id, digest }
}
