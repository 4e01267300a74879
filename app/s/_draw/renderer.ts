/** Where the server, which keeps snapshots, meets the components, which draw them. */
import { pageStyle, renderPage } from '@/components/snapshot/render-page'
import { renderSvg } from '@/components/snapshot/render'
import type { Renderer } from '@/lib/server/snapshots/renderer'

export const renderer: Renderer = { svg: renderSvg, page: renderPage, style: pageStyle }
