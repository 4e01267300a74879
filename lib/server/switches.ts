/** Settings that are on or off, as the environment writes them. */
export const SWITCH_WORDS = ['', '0', '1', 'true', 'false', 'on', 'off'] as const

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** For a setting that is on unless it is said. */
export function isOnOrUnsaid(value: string | undefined): boolean {
  return value === undefined || value === '' || isOn(value)
}
