import { statementPreview } from '@/lib/server/calls/statement-preview'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = statementPreview
