import { importRowsCsv } from '@/lib/server/calls/imports'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = importRowsCsv
