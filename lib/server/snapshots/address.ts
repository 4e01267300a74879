/**
 * The public address of a snapshot. It is printed into what never changes, so it is never taken
 * from a request: whoever asks first could name any host.
 */
import { theConfig } from '../open'

export function publicAddress(): string {
  return theConfig().publicUrl ?? `http://localhost:${process.env.PORT || '3000'}`
}

export function addressOf(id: string): string {
  return `${publicAddress()}/s/${id}`
}

/** The address that tells how to show a snapshot elsewhere. */
export function oembedAddress(url: string): string {
  return `${publicAddress()}/api/v1/oembed?url=${encodeURIComponent(url)}`
}
