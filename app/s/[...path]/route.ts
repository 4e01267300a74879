import { snapshot } from '@/lib/server/calls/snapshot'
import { renderer } from '../_draw/renderer'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = snapshot(renderer)
