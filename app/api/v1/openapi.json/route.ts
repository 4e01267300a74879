import { openApi } from '@/lib/server/calls/openapi'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = openApi
