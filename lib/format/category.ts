/** A category in words: "civilians", or both of a joined one: "civilian women". */
import { partsOfCategory, ROLES, type Category, type Role } from '@/lib/domain/vocabulary'
import type { Translate } from './translator'

export function formatCategory(category: Category, t: Translate): string {
  const [first, second] = partsOfCategory(category)
  if (first === undefined) return category
  if (second === undefined || !isRole(first)) return t(`category.${first}`)
  return t(`category-joined.${first}`, { who: t(`category.${second}`) })
}

function isRole(category: string): category is Role {
  return ROLES.some((role) => role === category)
}
