import { changesAtom } from '@/lib/server/http/house'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = changesAtom
