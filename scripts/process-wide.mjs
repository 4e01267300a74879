// The places of lib/process-wide.ts, which scripts cannot load before anything is built.

const places = (globalThis[Symbol.for('bysource')] ??= new Map())

/** What the app put there; undefined before it did. */
export function valueInApp(name) {
  return places.get(name)?.value
}

/** Puts there what the app will ask for. */
export function giveToApp(name, value) {
  places.set(name, { value })
}
