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
  const { claims = [killed(27)], publisher = 'gazette', title = 'A report', via = [] } = said
  const { url = addressOf(claims) } = said
  const day = dayOf(claims, said.statedOn ?? '')
  const { publishedAt = `${day}T09:00:00Z`, statedOn = day } = said
  return {
    event: said.event ?? 'war',
    claimant: said.claimant ?? 'north',
    statedOn,
    appearance: { via, publication: { publisher, title, url, publishedAt } },
    claims,
  }
}

/** The day on which it is said and published: 10 March, or later where a claim or the utterance is. */
function dayOf(claims: readonly object[], statedOn: string): string {
  const days = claims.map((claim) => ('asOf' in claim ? String(claim.asOf) : ''))
  const real = [...days, statedOn].map((date) => date.slice(0, 10)).filter((day) => day < '2026')
  return ['2024-03-10', ...real].sort().at(-1) ?? ''
}

/** The address of one report for 27 dead, and of another for each other number, since no report gives two of one day. */
function addressOf([first]: readonly object[]): string {
  const wording = /"value":(\d+)/.exec(JSON.stringify(first))?.[1] ?? '27'
  return `https://gazette.example/${wording === '27' ? '1' : `of-${wording}`}`
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
