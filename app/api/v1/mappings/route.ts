import { mappings } from '@/lib/server/calls/mappings'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = mappings
