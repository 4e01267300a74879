/** A fault that the user can put right, in one line. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused'
}
