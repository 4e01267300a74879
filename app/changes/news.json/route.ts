import { changesNews } from '@/lib/server/calls/changes'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = changesNews
