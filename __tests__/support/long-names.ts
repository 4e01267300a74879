/** An event whose every name is as long as it may be, without a place to break it, in one script. */
interface LongNames {
  readonly event: string
  readonly source: string
  /** A part of every name, to search for. */
  readonly word: string
  readonly claims: readonly string[]
}

type Post = (path: string, body: object) => Promise<Readonly<Record<string, unknown>>>

const LETTERS = { latin: 'Wilhelmina', arabic: 'وزارةالصحة' } as const

/** Two claims that contradict each other and a part, at a place with a point, and a withdrawn one. */
export async function recordLongNames(
  script: keyof typeof LETTERS,
  post: Post,
): Promise<LongNames> {
  const word = LETTERS[script]
  const long = (length: number) => word.repeat(20).slice(0, length)
  const actor = async (id: string, kind: string, more: object = {}) => {
    await post('sources', { id: `${id}-${script}`, name: `${long(154)}${id}`, kind, ...more })
    return `${id}-${script}`
  }
  const [north, south, paper] = [
    await actor('north', 'government', { shortName: long(60) }),
    await actor('south', 'ngo'),
    await actor('paper', 'media', { shortName: long(60) }),
  ]
  const event = `long-names-${script}`
  const place = { name: long(160), admin: long(160), lat: 39.8, lon: 46.7, precision: 'settlement' }
  await post('events', {
    id: event,
    title: long(200),
    kind: 'armed-conflict',
    startedOn: '2024-03-10',
    summary: long(400),
    countries: ['AZ'],
    places: [place],
    glide: long(40),
    parties: [
      { actor: north, side: long(40) },
      { actor: south, side: `b${long(39)}` },
    ],
  })
  const claims: string[] = []
  const state = async (claimant: string, value: number, more: object) => {
    const answer = await post('statements', {
      event,
      claimant,
      statedOn: '2024-03-10',
      appearance: {
        via: [paper],
        locator: long(120),
        publication: {
          publisher: paper,
          title: `${long(290)}${claimant.slice(0, 5)}${value}`,
          url: `https://example.org/${'a'.repeat(300)}${value}`,
          publishedAt: '2024-03-10T10:00:00Z',
        },
      },
      claims: [
        {
          measure: 'killed',
          group: north,
          asOf: '2024-03-10',
          term: long(60),
          quantity: { form: 'exact', value, valueTo: null, wording: `${value}${long(150)}` },
          ...more,
        },
      ],
    })
    const recorded = answer['claims'] as readonly { readonly id: string }[]
    claims.push(...recorded.map(({ id }) => id))
  }
  await state(north, 30, {})
  await state(south, 45, {})
  await state(north, 12, { place })
  await state(south, 16, { place })
  await state(south, 50, { asOf: '2024-03-11' })
  await post(`claims/${claims[4]}/revisions`, {
    by: 'source',
    reason: 'retraction',
    statedOn: '2024-03-12',
    status: 'withdrawn',
    note: long(400),
  })
  return { event, source: north, word, claims }
}
