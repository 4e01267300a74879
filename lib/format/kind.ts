/** The five classes of source, each with its own colour and shape. */
import type { ActorKind } from '@/lib/domain/vocabulary'

export const KIND_CLASSES = ['authority', 'international', 'monitor', 'media', 'other'] as const
export type KindClass = (typeof KIND_CLASSES)[number]

const CLASS_OF: Readonly<Record<ActorKind, KindClass>> = {
  party: 'authority',
  government: 'authority',
  military: 'authority',
  peacekeeping: 'international',
  'international-organisation': 'international',
  'red-cross': 'international',
  medical: 'monitor',
  ngo: 'monitor',
  monitor: 'monitor',
  media: 'media',
  witness: 'media',
  other: 'other',
}

export function kindClassOf(kind: ActorKind): KindClass {
  return CLASS_OF[kind]
}
