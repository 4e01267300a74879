/** A call for each path that works on a house as it ships; bodies are those that the schemas accept. */
import type { ApiCall } from './api-model'

const IDS: readonly (readonly [string, string])[] = [
  ['/events/', 'karabakh-offensive-2023'],
  ['/claims/', 'karabakh-o27'],
  ['/sources/', 'karabakh-ombudsman'],
]

const QUERIES: Readonly<Record<string, string>> = {
  '/events': '?q=karabakh',
  '/events/{id}/claims': '?measure=killed&claimant=karabakh-ombudsman',
  '/events/{id}/claims.csv': '?measure=killed',
  '/events/{id}/claims.xlsx': '?measure=killed',
  '/events/{id}/comparison': '?measure=killed&publishedBy=2023-09-20T12:00:00Z',
  '/claims': '?q=200%20dead',
  '/sources': '?q=ministry',
  '/changes': '?event=karabakh-offensive-2023&since=2024-01-01',
  '/imports': '?format=csv&event=karabakh-offensive-2023',
}

export const EXAMPLE_BODIES: Readonly<Record<string, object>> = {
  SourceInput: {
    id: 'example-ministry',
    name: 'Ministry of Health of Example',
    kind: 'government',
  },
  SourceRevisionInput: { note: 'its full name', name: 'Ministry of Health and Care of Example' },
  EventInput: {
    id: 'example-flood-2026',
    title: 'Flood in Example, March 2026',
    kind: 'flood',
    startedOn: '2026-03-09',
  },
  EventRevisionInput: { note: 'it ended', endedOn: '2026-03-14' },
  StatementInput: {
    event: 'example-flood-2026',
    claimant: 'example-ministry',
    statedOn: '2026-03-10',
    appearance: {
      publication: {
        publisher: 'example-ministry',
        title: 'Situation report 1',
        url: 'https://example.org/flood',
        publishedAt: '2026-03-10T09:00:00Z',
      },
    },
    claims: [
      {
        measure: 'injured',
        asOf: '2026-03-10',
        quantity: { form: 'more-than', value: 200, wording: 'more than 200' },
      },
    ],
  },
  StatementDraft: {
    draft: {
      event: 'karabakh-offensive-2023',
      claimant: 'karabakh-ombudsman',
      claims: [{ words: 'more than 200 killed' }],
    },
  },
  SuggestionsInput: { text: 'The ministry said that 200 people were killed.' },
  ImportWithdrawalInput: { note: 'the wrong sheet' },
  ClaimRevisionInput: {
    by: 'source',
    reason: 'retraction',
    statedOn: '2026-03-12',
    status: 'withdrawn',
  },
}

/** A command for a shell in which `$B` is the address of the API and `$KEY` a key for writing. */
export function curlFor({ method, path, body }: ApiCall): string {
  const id = IDS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? ''
  const query = QUERIES[method === 'GET' || path === '/imports' ? path : ''] ?? ''
  const address = `"$B${path.replace('{id}', id)}${query}"`
  if (method === 'GET') {
    return /\.(csv|xlsx)$/.test(path) ? `curl -sOJ ${address}` : `curl -s ${address}`
  }
  if (body !== null && body.includes('/')) {
    return [
      `curl -s ${address} \\`,
      `  -H "Authorization: Bearer $KEY" -H 'Content-Type: ${body}' \\`,
      `  --data-binary @FILE`,
    ].join('\n')
  }
  const sent = JSON.stringify(EXAMPLE_BODIES[body ?? ''] ?? {}, null, 2)
  return [
    `curl -s ${address} \\`,
    `  -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\`,
    `  -d '${sent}'`,
  ].join('\n')
}
