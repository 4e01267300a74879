/** The article that the project began with: nine claims, and none of its distractors. Skipped where it is not at hand. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '@/lib/reader/read'
import { written } from './written'

const FILE = join(process.cwd(), '..', 'shared', 'bench', 'reader', '00.txt')
const onSeed = existsSync(FILE) ? it : it.skip

onSeed('gives the nine claims of the article, and nothing else', async () => {
  const reading = await readArticle(readFileSync(FILE, 'utf8'))
  expect(written(reading).split('; ')).toEqual([
    '-: dozens killed, >200 wounded',
    'the Karabakh separatists: 27 killed, 2 killed civilians part, >200 wounded',
    'the health ministry: >30 injured',
    'Azerbaijan: 4 killed police, 2 killed civilians',
    'separatist authorities: >7000 evacuated',
  ])
})
