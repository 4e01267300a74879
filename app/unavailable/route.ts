import { renderer } from '@/app/s/_draw/renderer'
import { unavailablePage } from '@/lib/server/calls/unavailable-page'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = unavailablePage(renderer)
