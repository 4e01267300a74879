/** What a write has read already, or asked for at once: an import records many statements in one write. */
import type { Publication } from '@/lib/domain/publication'
import type { Setting } from '@/lib/domain/setting'
import type { ClaimInput } from '@/lib/domain/statement'

export interface WriteMemory {
  /** References that were found, as `table id`: nothing is ever deleted. */
  readonly recorded: Set<string>
  /** Settings by event, forgotten when the event is revised. */
  readonly settings: Map<string, Setting>
  /** `event actor` for each mention that is kept, and the key of each look. */
  readonly mentioned: Set<string>
  /** By the id of a source, the one that it proved to be, or itself; forgotten when a source is revised. */
  readonly successors: Map<string, string>
  /** Ids and contents that were asked for and not found. Each is taken out by the record that comes to have it. */
  readonly vacant: Set<string>
  /** The recorded publications by identity, by id; forgotten when one is revised. */
  readonly publications: Map<string, readonly Publication[]>
  /** What the claims of a statement say, for those that are no part of another. */
  readonly contents: WeakMap<ClaimInput, ClaimContents>
  /** The id that a publication, statement or claim is given unless that is taken, by its input. */
  readonly firstIds: WeakMap<object, FirstId>
}

export interface FirstId {
  readonly id: string
  /** What it was made with beside the input: the publication of a statement, or the content of a claim. */
  readonly by: string
}

export interface ClaimContents {
  /** The text that `contentKey` gives. */
  readonly content: string
  readonly digest: string
  readonly lane: string
  /** The setting in which its place was found. */
  readonly setting: Setting
}

export function newWriteMemory(): WriteMemory {
  return {
    recorded: new Set(),
    settings: new Map(),
    mentioned: new Set(),
    successors: new Map(),
    vacant: new Set(),
    publications: new Map(),
    contents: new WeakMap(),
    firstIds: new WeakMap(),
  }
}
