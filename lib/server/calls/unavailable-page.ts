/** The page that stands for one whose reads failed; `scripts/unavailable.mjs` fetches it. */
import { problemPage } from '../http/problem-page'
import { route } from '../http/route'
import { unavailable } from '../http/unavailable'
import type { Renderer } from '../snapshots/renderer'

export const unavailablePage = (render: Renderer) =>
  route(
    {
      GET: {
        access: 'anybody',
        handle: async () => {
          throw unavailable('silent')
        },
      },
    },
    (problem, request) => problemPage(problem, request, render),
  )
