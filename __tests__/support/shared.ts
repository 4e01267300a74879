import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describeWith } from './needs'

/** The folder beside the project that holds the facts and samples it is measured against. */
const SHARED = resolve(__dirname, '../../../shared')

/** Where a file of that folder is: `shared('facts/karabakh.csv')`. */
export function shared(path: string): string {
  return resolve(SHARED, path)
}

export const describeWithShared = describeWith('the folder ../shared', existsSync(SHARED))
