import { publicationRevisions } from '@/lib/server/calls/publications'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicationRevisions
