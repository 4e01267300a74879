/** At a start with nobody recorded: the link by which the first administrator comes in, in the log and nowhere else. */
import { theStore } from '../open'
import { publicAddress } from '../snapshots/address'
import { firstLink } from './first-link'

export async function announceFirstLink(print = console.log): Promise<void> {
  const token = await firstLink(await theStore())
  if (token === null) return
  print(
    `Nobody can sign in yet. This link makes the first administrator, once, within a day: ${publicAddress()}/desk/link/${token}`,
  )
}
