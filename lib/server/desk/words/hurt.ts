/** What a word for people who are hurt means, by the kind of event. */
import type { Measure } from '@/lib/domain/measure'
import { listed } from '@/lib/domain/words/phrase'

/** Kinds of event without hostilities: whoever is hurt there is injured, whatever the word. */
const WITHOUT_HOSTILITIES = new Set([
  ...listed(`
    accident, avalanche, crush, cyclone, drought, earthquake, epidemic, fire, flood, heatwave, hurricane, industrial-accident,
    landslide, storm, transport-accident, tsunami, volcano, wildfire`),
])
const HOSTILITIES = new Set(listed('armed-conflict, attack, war, siege, air-strike, shelling'))

/** The measure as this event counts it. */
export function hurtIn(kind: string, measure: Measure | 'hurt'): Measure {
  if (measure === 'wounded' && WITHOUT_HOSTILITIES.has(kind)) return 'injured'
  if (measure !== 'hurt') return measure
  return HOSTILITIES.has(kind) ? 'wounded' : 'injured'
}
