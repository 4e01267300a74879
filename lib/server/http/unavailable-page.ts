/** The page that stands for one whose reads failed; `scripts/unavailable.mjs` fetches it. */
import type { Renderer } from '../snapshots/renderer'
import { problemPage } from './problem-page'
import { route } from './route'
import { unavailable } from './unavailable'

export const unavailablePage = (render: Renderer) =>
  route(
    {
      GET: async () => {
        throw unavailable('silent')
      },
    },
    (problem, request) => problemPage(problem, request, render),
  )
