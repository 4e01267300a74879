import { bodyAct } from '@/lib/server/people/act'
import { keepArticleAct } from '@/lib/server/desk/reading/keep-article'

export const { POST } = bodyAct('editor', keepArticleAct)
