import { claimSearch } from '@/lib/server/calls/claims'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = claimSearch
