/** Which actor of the record a claimant found in an article may be. */
export interface ActorMatch {
  readonly actor: string
  readonly reason: string
}
