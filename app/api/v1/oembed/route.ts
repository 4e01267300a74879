import { oembed } from '@/lib/server/calls/oembed'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = oembed
