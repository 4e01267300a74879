import { liveChart } from '@/lib/server/calls/chart'
import { renderer } from '@/app/s/_draw/renderer'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = liveChart('png', renderer)
