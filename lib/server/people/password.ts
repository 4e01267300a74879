/** The passwords that may be chosen: long enough, and none that is guessed in a few tries (zxcvbn). */

export const PASSWORD_LENGTH = { least: 10, most: 128 }

export type PasswordFault = 'password-short' | 'password-long' | 'password-common'

/** Null for one that may be chosen. `known`: what others know of who chooses it. */
export async function passwordFault(
  password: string,
  known: readonly string[],
): Promise<PasswordFault | null> {
  if (password.length < PASSWORD_LENGTH.least) return 'password-short'
  if (password.length > PASSWORD_LENGTH.most) return 'password-long'
  const { check } = await theEstimate()
  const inputs = ['bysource', ...known, ...known.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))]
  return check(password, inputs) < LEAST_SCORE ? 'password-common' : null
}

/** A score goes from 0 to 4; what takes less than a million tries has less than 2. */
const LEAST_SCORE = 2

let estimate: Promise<{ check: (password: string, known: string[]) => number }> | null = null

/** Its lists are some megabytes: they are read when somebody first chooses a password. */
function theEstimate() {
  estimate ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) => {
      const factory = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary })
      return { check: (password, known) => factory.check(password, known).score }
    },
  )
  return estimate
}
