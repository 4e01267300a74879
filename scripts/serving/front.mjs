// In front of the app: the life of a request, from its first line to its answer.
import { dropForged } from '../forwarded.mjs'
import { readAddress } from './address.mjs'
import { Allowance, NO_LIMIT } from './allowance.mjs'
import { clientOf } from './client.mjs'
import { describeCoded } from './coding.mjs'
import { endWhenIdle } from './idle.mjs'
import { innerClient } from './inner.mjs'
import { NO_KEPT_PAGES } from './kept-pages.mjs'
import { kindOf } from './kind.mjs'
import { Lane } from './lane.mjs'
import { languageOf } from './language.mjs'
import { letNewcomersIn } from './newcomers.mjs'
import { keepPlace } from './place.mjs'
import { refuse, refuseBusy, refuseLimited } from './refusal.mjs'
import { isShared, Rendering } from './rendering.mjs'
import { Rounds } from './rounds.mjs'
import { canReadState } from './router-state.mjs'
import { sharedRead } from './shareable.mjs'
import { Sharing } from './sharing.mjs'
import { endUnread } from './unread.mjs'
import { Unsent } from './unsent.mjs'

/** The cost of a key that is none, for its client. */
const WRONG_KEY_COST = 10

/** Rendering is work for one thread: two at once use the time in which one waits for the database. */
const LANES = {
  reads: { places: 2 },
  writes: { places: 4 },
  files: { places: 16, each: 8 },
}

/**
 * `app` is the request handler of Next.js. Gives `{ answer, close }`: every request is for `answer`, and after
 * `close` all are refused but those that are being answered.
 */
export function openFront(
  app,
  { hasLimits, pages = NO_KEPT_PAGES, sizes = LANES, pause = letNewcomersIn },
) {
  const lanes = {
    reads: new Lane(sizes.reads),
    writes: new Lane(sizes.writes),
    files: new Lane(sizes.files),
  }
  const allowance = hasLimits ? new Allowance() : NO_LIMIT
  const unsent = new Unsent()
  const rounds = new Rounds()
  const ask = innerClient(app)
  const make = async (read, signal) => {
    const keep = await pages.begin(read)
    const answer = await ask(read, signal)
    const rendering = isShared(answer) ? new Rendering(answer) : null
    if (rendering !== null) keep(rendering)
    return { ...answer, rendering }
  }
  const sharing = new Sharing(lanes.reads, make, pause)
  let isClosed = false

  async function answer(request, response) {
    // The lanes watch an answer, and so does Next.js, each for its own reason.
    response.setMaxListeners(30)
    endUnread(request, response)
    describeCoded(request, response)
    const address = readAddress(request)
    if (address.status !== undefined) return refuse(request, response, address)
    request.url = address.url
    if (address.host !== null) request.headers.host = address.host
    if (isClosed) return busy(request, response)
    if (!canReadState(request)) {
      return refuse(request, response, { status: 400, title: 'The router state cannot be read' })
    }

    dropForged(request.headers, request.socket.remoteAddress)
    const client = clientOf(request)
    request.headers['x-bysource-client'] = client.name
    const { lane, cost } = kindOf(request)
    const seconds = await allowance.take(client, cost)
    if (seconds > 0) return refuseLimited(request, response, languageFor(request), seconds)

    if (lane === null) return app(request, response)
    const read = lane === 'reads' ? sharedRead(request) : null
    if (read === null) return answerAlone(request, response, client, lane)
    return answerTogether(request, response, client, read)
  }

  async function answerAlone(request, response, client, lane) {
    const ticket = lanes[lane].enter(client.name)
    response.once('close', () => lanes[lane].leave(ticket))
    const giveBack = await ticket.place
    if (giveBack === null) return busy(request, response)
    if (lane !== 'writes') await pause()
    if (response.destroyed) return giveBack()
    if (lane === 'writes') chargeWrongKey(response, client)
    const work = settling(app, request, response)
    if (lane === 'files') {
      endWhenIdle(response)
      response.once('close', () => void work.then(giveBack, giveBack))
    } else {
      keepPlace(request, response, work, () => {
        giveBack()
        unsent.add(client.name, response, response.writableLength)
      })
    }
    return work
  }

  async function answerTogether(request, response, client, read) {
    const known = await pages.find(read)
    if (known !== null) {
      await rounds.place()
      if (!response.destroyed) await sendShared(request, response, client, known)
      return
    }
    if (response.destroyed) return
    const { answer, leave } = sharing.join(read, client.name)
    response.once('close', leave)
    const made = await answer.catch(() => ({ rendering: null }))
    if (response.destroyed) return
    if (made === null) return busy(request, response)
    // A redirect, a page that is not found, a fault, data without end: everybody is answered alone.
    if (made.rendering === null) return answerAlone(request, response, client, 'reads')
    return sendShared(request, response, client, made.rendering)
  }

  async function sendShared(request, response, client, rendering) {
    const body = await rendering.send(request, response)
    unsent.add(client.name, response, 0, body)
  }

  function chargeWrongKey(response, client) {
    response.once('finish', () => {
      if (![401, 403].includes(response.statusCode)) return
      void allowance.take(client, WRONG_KEY_COST)
    })
  }

  return {
    answer,
    close() {
      isClosed = true
      for (const lane of Object.values(lanes)) lane.close()
    },
  }
}

async function settling(app, request, response) {
  return app(request, response)
}

function busy(request, response) {
  refuseBusy(request, response, languageFor(request))
}

function languageFor(request) {
  return languageOf(request) ?? 'en'
}
