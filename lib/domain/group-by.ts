/** Groups in order of first appearance. (Map.groupBy needs Node 21.) */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  addToGroups(groups, values, keyOf)
  return groups
}

/** Adds values to groups that exist already. */
export function addToGroups<T, K>(
  groups: Map<K, T[]>,
  values: Iterable<T>,
  keyOf: (value: T) => K,
): void {
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
}
