import { readingCorrections } from '@/lib/server/desk/reading/corrections-file'

export const { GET } = readingCorrections
