/** What a write has read already and cannot change by recording: an import records many statements in one write. */
import type { Setting } from '@/lib/domain/setting'

export interface WriteMemory {
  /** References that were found, as `table id`: nothing is ever deleted. */
  readonly recorded: Set<string>
  /** Settings by event, forgotten when the event is revised. */
  readonly settings: Map<string, Setting>
  /** `event actor` for each mention that is kept. */
  readonly mentioned: Set<string>
  /** By the id of a source, the one that it proved to be, or itself; forgotten when a source is revised. */
  readonly successors: Map<string, string>
}

export function newWriteMemory(): WriteMemory {
  return { recorded: new Set(), settings: new Map(), mentioned: new Set(), successors: new Map() }
}
