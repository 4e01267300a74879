/**
 * Pictures and archives are made one after another in a process of its own, started when it is needed and
 * ended when it was idle for a while. Few may wait; one that nobody waits for any more is not begun.
 */
import { processWide } from '@/lib/process-wide'
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ProblemError } from '../../http/problem'
import type { PictureFonts } from './fonts'

export type PictureWork =
  | (PictureFonts & { readonly kind: 'png'; readonly svg: string; readonly width: number })
  /** The answer is the letters of the drawing that no font has. */
  | (Pick<PictureFonts, 'tiers'> & { readonly kind: 'letters'; readonly svg: string })
  | { readonly kind: 'zip'; readonly files: readonly (readonly [string, Uint8Array])[] }

interface Waiting {
  readonly work: PictureWork
  /** False once everybody who asked for it has gone. */
  readonly isWanted: () => boolean
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (reason: unknown) => void
}

type Answer =
  { readonly bytes: Uint8Array } | { readonly lacking: string } | { readonly message: string }

/** A picture is not made with boxes in place of letters. */
export class LettersLacking extends Error {
  override readonly name = 'LettersLacking'
  constructor(readonly letters: string) {
    super(`no font has the letters ${letters}`)
  }
}

/** So many pictures of 2,400 pixels take about ten seconds. */
const MAX_WAITING = 24
/** In ms: a hundred times what the largest picture takes on an idle machine. */
const MAX_WORK = 30_000
/** In ms: after so long without work the process and its 110 MB go. */
const MAX_IDLE = 60_000
const RETRY_SECONDS = 5

/** One for the whole process. Its fields are its own, so that nothing that tidies up global objects reaches into them. */
class PictureQueue {
  readonly #waiting: Waiting[] = []
  #isAtWork = false
  #child: ChildProcess | null = null
  /** Ends the process when it runs out. */
  #idle: NodeJS.Timeout | undefined

  make(work: PictureWork, isWanted: () => boolean): Promise<Uint8Array> {
    if (this.#waiting.length >= MAX_WAITING) {
      return Promise.reject(unavailable('Too many pictures are being made'))
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, isWanted, resolve, reject })
      void this.#workThrough()
    })
  }

  async #workThrough(): Promise<void> {
    if (this.#isAtWork) return
    this.#isAtWork = true
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (next.isWanted()) await this.#made(next.work).then(next.resolve, next.reject)
      else next.reject(unavailable('Nobody waits for it any more'))
    }
    this.#isAtWork = false
  }

  async #made(work: PictureWork): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    if (this.#child?.connected !== true) this.#child = started()
    const child = this.#child
    child.ref()
    child.channel?.ref()
    const answer = await this.#answered(child, work)
    if ('lacking' in answer) throw new LettersLacking(answer.lacking)
    return answer.bytes
  }

  async #answered(
    child: ChildProcess,
    work: PictureWork,
  ): Promise<Exclude<Answer, { message: string }>> {
    try {
      const answer = await answerOf(child, work)
      if ('message' in answer) throw new Error(`no ${work.kind} could be made: ${answer.message}`)
      return answer
    } catch (error) {
      // The next picture gets another process: this one may be ending, or be at work still.
      this.#end(child)
      throw error
    } finally {
      // Only work keeps this process from ending; idleness ends the other one.
      child.unref()
      child.channel?.unref()
      this.#idle = setTimeout(() => this.#end(child), MAX_IDLE).unref()
    }
  }

  #end(child: ChildProcess): void {
    child.kill('SIGKILL')
    if (this.#child === child) this.#child = null
  }
}

const pictures = processWide<PictureQueue>('pictures')

/**
 * Throws 503 when too many wait, when it takes too long, and when nobody waits for it any more, and `LettersLacking`
 * at a picture that no font has all letters of.
 */
export function makeApart(work: PictureWork, isWanted: () => boolean): Promise<Uint8Array> {
  return (pictures.value ??= new PictureQueue()).make(work, isWanted)
}

/** Rejects when the process ends before it answers: one picture was not made, now or, where the drawing ended it, ever. */
function answerOf(child: ChildProcess, work: PictureWork): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown) => {
      settle()
      reject(reason)
    }
    const onMessage = (answer: unknown) => {
      settle()
      resolve(answer as Answer) // as process.mjs sends it
    }
    const onLoss = (reason: Error) => {
      console.error(`A picture was not made: ${reason.message}`)
      fail(unavailable('It could not be made now'))
    }
    const onExit = (code: number | null, signal: string | null) => {
      const end = new Error(`the process that makes pictures ended with ${signal ?? code}`)
      // The library aborts at a drawing that it will never make; any other signal came from outside.
      if (signal === null || signal === 'SIGABRT') fail(end)
      else onLoss(end)
    }
    const deadline = setTimeout(() => {
      // The library cannot be interrupted in any other way.
      child.kill('SIGKILL')
      fail(unavailable('It took too long to make'))
    }, MAX_WORK)
    const settle = () => {
      clearTimeout(deadline)
      child.off('message', onMessage).off('exit', onExit).off('error', onLoss)
    }
    child.on('message', onMessage).on('exit', onExit).on('error', onLoss)
    child.send(work, (error) => {
      if (error !== null) onLoss(error)
    })
  })
}

/** Without this process's environment, where addresses and passwords of databases are. */
function started(): ChildProcess {
  const program = join(process.cwd(), 'lib', 'server', 'snapshots', 'picture', 'process.mjs')
  const child = fork(/* turbopackIgnore: true */ program, {
    env: { NODE_ENV: process.env.NODE_ENV },
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // It may be in the middle of a picture, which nothing else interrupts.
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  child.on('error', () => undefined)
  child.on('exit', () => process.off('exit', end))
  return child
}

function unavailable(detail: string): ProblemError {
  return new ProblemError(503, [], `${detail}: try again in ${RETRY_SECONDS} s`, {
    'Retry-After': String(RETRY_SECONDS),
  })
}
