/** The names in a draft: what each was taken for, which new sources they ask for, and what is wrong with them. */
import { actorInput, type Actor, type ActorInput } from '@/lib/domain/actor'
import { refusalsOf } from '@/lib/domain/refusal'
import { digestOf } from '@/lib/store/ids'
import type { Handle } from '@/lib/store/store'
import type { KnownEvent } from '../reading/event-contents'
import type { DraftPath } from './draft'
import { orNull, type FaultCode } from './draft-claims'
import { publisherOfHost } from './known-publications'
import { findActor, findEvent, idFor } from './resolve-names'

/** What a name was taken for, or what it may mean. */
export interface NameTaken {
  readonly field: 'event' | 'claimant' | 'publisher'
  readonly id: string | null
  readonly name: string | null
  /** True for a source that would be recorded with the statement. */
  readonly isNew: boolean
  readonly like: readonly { readonly id: string; readonly name: string }[]
}

export interface DraftFault {
  readonly path: DraftPath
  /** A fault for which the desk has words of its own; else the sentence of the domain. */
  readonly code: FaultCode | NameFault | null
  readonly message: string
}
export type NameFault = 'no-event' | 'no-claimant' | 'no-publisher' | 'several' | 'unknown'

/** Names as they are looked up for one draft, with what each was taken for. */
export class DraftNames {
  readonly taken: NameTaken[] = []
  readonly faults: DraftFault[] = []
  readonly newSources: ActorInput[] = []

  constructor(private readonly db: Handle) {}

  async event(typed: string): Promise<KnownEvent | null> {
    if (typed.trim() === '') return this.fault('event', 'no-event')
    const found = await findEvent(this.db, typed)
    if (found.kind === 'found') {
      const { id, title } = found.one
      this.taken.push({ field: 'event', id, name: title, isNew: false, like: [] })
      return found.one
    }
    const like = found.like.map(({ id, title }) => ({ id, name: title }))
    this.taken.push({ field: 'event', id: null, name: null, isNew: false, like })
    return this.fault('event', found.kind === 'several' ? 'several' : 'unknown')
  }

  /** A recorded source of this very name, else a new one where its kind was chosen. */
  async source(
    field: 'claimant' | 'publisher',
    typed: string,
    kind: string,
    country: string,
  ): Promise<Actor | null> {
    if (typed.trim() === '')
      return this.fault(field, field === 'claimant' ? 'no-claimant' : 'no-publisher')
    const made = this.newSources.find(({ name }) => name === typed.trim())
    if (made !== undefined) {
      this.taken.push({ field, id: made.id, name: made.name, isNew: true, like: [] })
      return made
    }
    const found = await findActor(this.db, typed)
    if (found.kind === 'found') {
      const { id, name } = found.one
      this.taken.push({ field, id, name, isNew: false, like: [] })
      return found.one
    }
    const like = found.like.map(({ id, name }) => ({ id, name }))
    if (kind !== '' && found.kind === 'none')
      return this.newSource(field, typed, kind, country, like)
    this.taken.push({ field, id: null, name: null, isNew: false, like })
    return this.fault(field, found.kind === 'several' ? 'several' : 'unknown')
  }

  private newSource(
    field: 'claimant' | 'publisher',
    typed: string,
    kind: string,
    country: string,
    like: NameTaken['like'],
  ): Actor | null {
    const name = typed.trim()
    const sent = { id: idFor(name, digestOf, 'source'), name, kind, country: orNull(country) }
    const parsed = actorInput.safeParse(sent)
    if (!parsed.success) {
      for (const { message } of refusalsOf(parsed.error)) {
        this.faults.push({ path: [field], code: null, message })
      }
      return null
    }
    this.newSources.push(parsed.data)
    this.taken.push({ field, id: parsed.data.id, name, isNew: true, like })
    return parsed.data
  }

  /** The source that published at that host before, one that the title names, or the host as a new outlet. */
  async publisherUnsaid(title: string, url: string | null): Promise<string> {
    const host =
      url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
    const known = host === '' ? null : await publisherOfHost(this.db, host)
    const named = known === null && title !== '' ? await findActor(this.db, title) : null
    const id = known ?? (named?.kind === 'found' ? named.one.id : null)
    if (id !== null) return (await this.source('publisher', id, '', ''))?.id ?? ''
    return (await this.source('publisher', host, host === '' ? '' : 'media', ''))?.id ?? ''
  }

  /** The ids of these names; a name that is none stays, and is refused by the domain. */
  async idsOf(names: readonly string[]): Promise<(name: string) => string> {
    const ids = new Map<string, string>()
    for (const name of new Set(names.map((one) => one.trim()))) {
      if (name === '' || name === 'none') continue
      const made = this.newSources.find((one) => one.name === name)
      const found = made === undefined ? await findActor(this.db, name) : null
      if (made !== undefined) ids.set(name, made.id)
      else if (found?.kind === 'found') ids.set(name, found.one.id)
    }
    return (name) => ids.get(name.trim()) ?? name.trim()
  }

  private fault(field: 'event' | 'claimant' | 'publisher', code: NameFault): null {
    this.faults.push({ path: [field], code, message: code })
    return null
  }
}
