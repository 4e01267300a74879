import { sourceMerger } from '@/lib/server/calls/mergers'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = sourceMerger
