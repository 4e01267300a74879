/** How a place is named in a sentence: with its region, which alone tells two halves of one name apart. */
import type { Place } from '@/lib/domain/event'
import type { Words } from './translator'

/** "Petit-Goâve, Ouest". */
export function formatPlace({ name, admin }: Pick<Place, 'name' | 'admin'>, { t }: Words): string {
  return admin === null ? name : t('place.in-region', { name, region: admin })
}
