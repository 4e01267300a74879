/** The build of the program that answers: another one may draw or write the same data in another way. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VERSION } from './reading/health'

const file = join(process.cwd(), '.next', 'BUILD_ID')

/** The version alone while developing, when there is no build. */
export const BUILD: string = existsSync(file)
  ? `${VERSION} ${readFileSync(file, 'utf8').trim()}`
  : VERSION
