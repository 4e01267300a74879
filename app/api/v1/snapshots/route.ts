import { renderer } from '@/app/s/_draw/renderer'
import { snapshots } from '@/lib/server/calls/snapshots'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = snapshots(renderer)
