/** Every path below `/api` that is none. */
import { ProblemError } from '../http/problem'
import { route } from '../http/route'

const notFound = async () => {
  throw new ProblemError(404)
}

export const nothing = route({
  GET: { access: 'anybody', handle: notFound },
  POST: { access: 'anybody', handle: notFound },
})
