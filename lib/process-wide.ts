/**
 * The one door to what exists once in a process. Next.js bundles instrumentation, pages and routes apart, and each
 * bundle has its own copy of every module: a variable of a module would exist once in each of them.
 */
const HELD = Symbol.for('bysource')

/** A place for one value; undefined until somebody puts one there. */
export interface Place<T> {
  value: T | undefined
}

/** The place of this name, the same for every copy of the module that it belongs to. */
export function processWide<T>(name: string): Place<T> {
  const process = globalThis as { [HELD]?: Map<string, Place<unknown>> }
  const held = (process[HELD] ??= new Map())
  const place = held.get(name) ?? { value: undefined }
  held.set(name, place)
  return place as Place<T> // each name belongs to one module, which always asks for the same type
}
