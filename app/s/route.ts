import { snapshotForm } from '@/lib/server/calls/snapshots'
import { renderer } from './_draw/renderer'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = snapshotForm(renderer)
