import { comparison } from '@/lib/server/calls/events'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = comparison
