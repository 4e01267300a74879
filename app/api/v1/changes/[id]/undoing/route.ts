import { changeUndoing } from '@/lib/server/calls/undoing'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = changeUndoing
