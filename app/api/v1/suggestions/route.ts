import { suggestions } from '@/lib/server/calls/suggestions'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = suggestions
