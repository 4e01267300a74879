import { snapshotRemoval } from '@/lib/server/calls/snapshots'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = snapshotRemoval
