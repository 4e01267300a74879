/**
 * A suite that needs something of the machine: skipped, visibly, where that is absent. With CI=true
 * nothing may be absent, and the suite fails instead.
 */
export function describeWith(
  need: string,
  isThere: boolean,
): (name: string, suite: () => void) => void {
  if (isThere) return describe
  if (process.env.CI !== 'true') return describe.skip
  return (name) => {
    describe(name, () => {
      it(`needs ${need}`, () => {
        throw new Error(`CI=true, and ${need} is not there.`)
      })
    })
  }
}
