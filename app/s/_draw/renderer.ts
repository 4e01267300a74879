/** The meeting of the server, which keeps snapshots, and the components, which draw them. */
import {
  pageStyle,
  renderEmbed,
  renderLacking,
  renderPage,
  renderProblem,
  renderTombstone,
} from '@/components/snapshot/render-page'
import { renderCard, renderSvg } from '@/components/snapshot/render'
import { withNotice } from '@/components/snapshot/noticed-svg'
import type { Renderer } from '@/lib/server/snapshots/renderer'

export const renderer: Renderer = {
  svg: renderSvg,
  card: renderCard,
  noticed: withNotice,
  page: renderPage,
  embed: renderEmbed,
  tombstone: renderTombstone,
  problem: renderProblem,
  lacking: renderLacking,
  style: pageStyle,
}
