/** Why something was not fetched: a code that pages put in words of the reader's language, and a plain sentence. */
export type FetchRefusal =
  | { readonly code: 'not-an-address' }
  | { readonly code: 'scheme'; readonly scheme: string }
  | { readonly code: 'credentials' }
  | { readonly code: 'private-address'; readonly host: string }
  | { readonly code: 'no-such-host'; readonly host: string }
  | { readonly code: 'unreachable'; readonly host: string }
  | { readonly code: 'unsafe-redirect' }
  | { readonly code: 'too-many-redirects'; readonly most: number }
  /** `retryAfter`: in seconds, where the server says when to come again. */
  | { readonly code: 'status'; readonly status: number; readonly retryAfter: number | null }
  | { readonly code: 'media-type'; readonly type: string }
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'broken-answer'; readonly host: string }

/** Carries a refusal through the libraries between the connection and whoever asked. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
  constructor(readonly refusal: FetchRefusal) {
    super(refusalReason(refusal))
  }
}

export function refusalReason(refusal: FetchRefusal): string {
  switch (refusal.code) {
    case 'not-an-address':
      return 'this is no address of the web'
    case 'scheme':
      return `only http and https addresses are fetched, not ${refusal.scheme}`
    case 'credentials':
      return 'an address with a user name or password in it is not fetched'
    case 'private-address':
      return `${refusal.host} is in a private network, from which nothing is fetched`
    case 'no-such-host':
      return `there is no server of the name ${refusal.host}`
    case 'unreachable':
      return `${refusal.host} could not be reached`
    case 'unsafe-redirect':
      return 'the server sends on from an encrypted address to one that is not'
    case 'too-many-redirects':
      return `the server sends on more than ${refusal.most} times`
    case 'status':
      return `the server answered with status ${refusal.status}`
    case 'media-type':
      return refusal.type === ''
        ? 'the server does not say what kind of file it is'
        : `the server says that it is ${refusal.type}, which is not read here`
    case 'too-large':
      return `it is larger than ${Math.round(refusal.most / 1_000_000)} MB`
    case 'too-slow':
      return `it did not arrive within ${Math.round(refusal.seconds)} seconds`
    case 'broken-answer':
      return `the answer of ${refusal.host} broke off or could not be unpacked`
    default:
      return refusal satisfies never
  }
}
