/** What tests have people say: bodies of statements, with everything that a test does not care about filled in. */

interface Said {
  readonly claimant?: string
  readonly event?: string
  readonly url?: string | null
  readonly publisher?: string
  readonly title?: string
  readonly publishedAt?: string | null
  readonly statedOn?: string | null
  readonly via?: readonly string[]
  readonly claims?: readonly object[]
}

/** A whole statement, of which a test names only what matters to it. */
export function statement(said: Said = {}): object {
  const { url = 'https://gazette.example/1', publisher = 'gazette', title = 'A report' } = said
  const day = lastDayIn(said.claims ?? [])
  const { statedOn = day, via = [] } = said
  const publishedOn = [day, statedOn?.slice(0, 10) ?? ''].sort().at(-1)
  const { publishedAt = `${publishedOn}T09:00:00Z` } = said
  return {
    event: said.event ?? 'war',
    claimant: said.claimant ?? 'north',
    statedOn,
    appearance: { via, publication: { publisher, title, url, publishedAt } },
    claims: said.claims ?? [killed(27)],
  }
}

/** The day on which it is said: 10 March, or later where a claim is about a later day. */
function lastDayIn(claims: readonly object[]): string {
  const days = claims.map((claim) => ('asOf' in claim ? String(claim.asOf).slice(0, 10) : ''))
  return ['2024-03-10', ...days.filter((day) => day < '2026')].sort().at(-1) ?? ''
}

/** One claim: people of the north killed, exactly, as of 10 March. */
export function killed(value: number, more: object = {}): object {
  return {
    measure: 'killed',
    group: 'north',
    quantity: { form: 'exact', value, wording: `${value} dead` },
    asOf: '2024-03-10',
    ...more,
  }
}
