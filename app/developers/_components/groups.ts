/** The calls in groups of one subject: a page each, since all of them at once are forty screens. */
import type { ApiCall } from './api-model'

export interface CallGroup {
  /** The first part of the paths: `events` of `/events/{id}/claims`. */
  readonly name: string
  readonly calls: readonly ApiCall[]
}

export function groupsOf(calls: readonly ApiCall[]): CallGroup[] {
  const names = [...new Set(calls.map(groupOf))]
  return names.map((name) => ({ name, calls: calls.filter((call) => groupOf(call) === name) }))
}

function groupOf({ path }: ApiCall): string {
  return /^\/([a-z-]+)/.exec(path)?.[1] ?? 'other'
}

/** The page that describes the shapes of all calls. */
export const SHAPES = '/developers/shapes'
