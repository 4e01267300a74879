/** A French or an Arabic page has no English left, but quotations, titles of publications, and names without a translation. */
import type { Page } from 'playwright-core'
import { describeInBrowser, tour, withLanguage } from '../support/browser'
import { publicServer } from '../support/public-server'

const PATHS = [
  '/',
  '/?q=derna&measure=killed',
  '/?q=nobody-wrote-this',
  '/events/karabakh-offensive-2023',
  '/events/derna-flood-2023?measure=killed',
  '/events/nagorno-karabakh-2023',
  '/events/hurricane-melissa-haiti-2025',
  '/events/karabakh-offensive-2023/claims?measure=killed',
  '/claims/karabakh-o27',
  '/claims/derna-red-crescent-11300',
  '/sources',
  '/sources/ocha',
  '/changes?event=stepanakert-fuel-depot-2023',
  '/method',
  '/developers',
  '/developers/events',
  '/developers/shapes',
  '/verify',
  '/nothing-here',
]

/** Words that are English and neither French nor part of a name that any of these pages shows. */
const ENGLISH =
  /\b(?:the|of|and|by|with|from|this|that|which|were|was|said|says|their|have|has|been|between|killed|wounded|reported|claims?|claimants?|what|where|when|only|about|withdrawn|counts|limited|everyone|whole|days?|months?|weeks?)\b/

/** What the API says was recorded: names that have no translation, titles, words and remarks. */
async function recordedTexts(url: string): Promise<string[]> {
  const json = async (path: string) => (await fetch(`${url}/api/v1/${path}`)).json()
  const { sources } = (await json('sources?limit=500')) as {
    sources: { name: string; shortName: string | null }[]
  }
  const { events } = (await json('events?limit=500')) as { events: { id: string }[] }
  const details = await Promise.all(
    events.map(async ({ id }) => {
      const { event } = (await json(`events/${id}`)) as {
        event: { places: { name: string; aliases: string[] }[] }
      }
      const { claims } = (await json(`events/${id}/claims?limit=500`)) as {
        claims: RecordedClaim[]
      }
      return [
        ...event.places.flatMap(({ name, aliases }) => [name, ...aliases]),
        ...claims.flatMap(({ note, withdrawal, step, appearances }) => [
          note ?? '',
          withdrawal?.note ?? '',
          step?.note ?? '',
          ...appearances.flatMap((one) => [
            one.wording,
            one.note ?? '',
            one.publication.title,
            one.publication.publisher.name,
          ]),
        ]),
      ]
    }),
  )
  const { changes } = (await json('changes?limit=500')) as { changes: { after: Noted | null }[] }
  const remarks = changes.flatMap(({ after }) => after?.note ?? [])
  const named = sources.flatMap(({ name, shortName }) => [name, shortName ?? ''])
  // The longest first: a title may hold a name.
  return [...new Set([...named, ...remarks, ...details.flat()].map(plain))]
    .filter((text) => text.length > 2)
    .toSorted((a, b) => b.length - a.length)
}

interface Noted {
  readonly note: string | null
}

interface RecordedClaim extends Noted {
  readonly withdrawal: Noted | null
  readonly step: Noted | null
  readonly appearances: readonly {
    readonly wording: string
    readonly note?: string | null
    readonly publication: { readonly title: string; readonly publisher: { readonly name: string } }
  }[]
}

/** What is shown or read out in the language of the page; an empty `lang` is a text of unknown language. */
function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const recorded =
      'script, style, svg text, code, pre, q, cite, bdi[dir="ltr"], .take, [data-languages]'
    const root = document.documentElement
    for (const one of document.querySelectorAll(recorded)) one.remove()
    for (const one of document.querySelectorAll('[lang]')) {
      if (one !== root && one.getAttribute('lang') !== root.lang) one.remove()
    }
    const names = ['alt', 'aria-label', 'aria-description', 'title', 'placeholder', 'data-label']
    const said = [...document.querySelectorAll('body *')].flatMap((one) =>
      names.flatMap((name) => one.getAttribute(name) ?? []),
    )
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) said.push(walker.currentNode.textContent ?? '')
    return [...new Set(said.map((text) => text.replaceAll(/\s+/g, ' ').trim()))].filter(Boolean)
  })
}

/** Isolates are no part of what is said. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

const SAID_BY_SOURCES = /«[^»]*»|https?:\S+|(?:comme la source le dit|كما يقول المصدر)\s?: [^:]*/g

const server = publicServer()

describeInBrowser('no English is left', () => {
  const { go } = tour({ javaScriptEnabled: false })
  let recorded: string[] = []
  beforeAll(async () => {
    recorded = await recordedTexts(server.url)
  }, 60_000)

  describe.each(['fr', 'ar'])('on a page in %s', (language) => {
    it.each(PATHS)(
      'of %s',
      async (path) => {
        const page = await go(withLanguage(path, language))
        const left = (await shownTexts(page))
          .map(plain)
          // What is recorded is long to look for, and changes nothing about a text without such a word.
          .filter((text) => ENGLISH.test(text))
          .map((text) => recorded.reduce((rest, one) => rest.replaceAll(one, '…'), text))
          // Words of a source stand in quotation marks, or after the words that say so.
          .filter((text) => ENGLISH.test(text.replaceAll(SAID_BY_SOURCES, '…')))
        expect(left).toEqual([])
      },
      60_000,
    )
  })
})
