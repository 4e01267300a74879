import { exportMapping } from '@/lib/server/desk/imports/export-mapping'

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return exportMapping(request, params)
}
