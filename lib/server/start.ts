/** Starting: the store is opened, brought up to date and seeded before anything is answered. */
import { processWide } from '@/lib/process-wide'
import { StoreUnavailable } from '@/lib/store/fault'
import { ConfigRefused } from './config'
import { logFaultsInLines } from './fault-log'
import { startJobs } from './importing/jobs'
import { theConfig, theStore } from './open'
import { announceFirstLink } from './people/announce'
import { readStoreTurn } from './revision'
import { publicAddress } from './snapshots/address'
import { operatorFonts } from './snapshots/picture/operator-fonts'
import { startUpkeep } from './upkeep'
import { startWatches } from './watching/schedule'

const NO_URL =
  'BYSOURCE_URL is not set: links, feeds and files carry the address that a request names, snapshots'

/** A fault that an operator can put right is one line and ends the process; a bug is thrown. */
export async function start(): Promise<void> {
  try {
    const { publicUrl } = theConfig()
    operatorFonts()
    await theStore()
    // The front of the server keeps pages for as long as this number stays (scripts/serving/kept-pages.mjs).
    processWide<() => Promise<number>>('store-turn').value = readStoreTurn
    logFaultsInLines()
    startUpkeep()
    startJobs()
    startWatches()
    await announceFirstLink()
    if (publicUrl === null && process.env.NODE_ENV === 'production')
      console.warn(`${NO_URL} ${publicAddress()}.`)
  } catch (error) {
    if (!(error instanceof StoreUnavailable) && !(error instanceof ConfigRefused)) throw error
    console.error(`Bysource cannot start: ${error.message}`)
    process.exit(1)
  }
}
