// Answers of the server itself, where the app is not asked: a page for browsers, else a problem (RFC 9457).
import { readFileSync } from 'node:fs'

const MESSAGES = new URL('../../lib/format/messages/', import.meta.url)
const LANGUAGES = ['en', 'fr', 'ar']
const TEXTS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`${language}.json`, MESSAGES), 'utf8')).busy,
  ]),
)

/** Too much is asked of the server at this moment. Not all who are refused come back in the same second. */
export function refuseBusy(request, response, language) {
  const seconds = 2 + Math.floor(Math.random() * 4)
  const problem = { status: 503, title: 'Too much is asked at this moment' }
  refuseForNow(request, response, { ...problem, seconds, language, text: 'busy' })
}

/** One client asks for too much. */
export function refuseLimited(request, response, language, seconds) {
  const problem = { status: 429, title: 'Too many requests' }
  refuseForNow(request, response, { ...problem, seconds, language, text: 'limited' })
}

function refuseForNow(request, response, { status, title, seconds, language, text }) {
  const headers = { 'Retry-After': String(seconds) }
  if (!(request.headers.accept ?? '').includes('text/html')) {
    return refuse(request, response, {
      status,
      title,
      headers,
      detail: `Try again in ${seconds} s`,
    })
  }
  const words = TEXTS[language] ?? TEXTS.en
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const page = `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${words.title} · Bysource</title>
<h1>${words.title}</h1><p>${words[text]}</p><p><a href="">${words.again}</a></p></html>`
  send(request, response, status, page, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'",
  })
}

/** `{ status, title, detail, headers }`; without a title there is nothing to say. */
export function refuse(request, response, { status, title, detail, headers = {} }) {
  if (title === undefined) return send(request, response, status, '', headers)
  const problem = JSON.stringify({ type: 'about:blank', title, status, detail })
  send(request, response, status, problem, {
    'Content-Type': 'application/problem+json',
    ...headers,
  })
}

function send(request, response, status, body, headers) {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
