import { eventClaimsHxlCsv } from '@/lib/server/calls/exports'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = eventClaimsHxlCsv
