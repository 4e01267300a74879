import { nothing } from '@/lib/server/calls/nothing'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = nothing
