// No file imports itself by way of others, not even for types: a circle has no part that can be read first.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = dirname(fileURLToPath(import.meta.url))
const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx']

/** The files of the project that each file imports, by path; each file is read once in a process. */
const importsByFile = new Map()

function importsOf(path) {
  const known = importsByFile.get(path)
  if (known !== undefined) return known
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'))
  const found = importedFiles.flatMap(({ fileName }) => fileOf(path, fileName) ?? [])
  importsByFile.set(path, found)
  return found
}

/** Null for a package and for what is no module of ours, such as a style sheet. */
function fileOf(from, name) {
  const isOurs = name.startsWith('@/') || name.startsWith('.')
  if (!isOurs) return null
  const path = name.startsWith('@/') ? join(ROOT, name.slice(2)) : resolve(dirname(from), name)
  return ENDINGS.map((ending) => path + ending).find((file) => existsSync(file)) ?? null
}

/** The shortest way from one file to another over imports, both included; null when there is none. */
function wayBetween(from, to) {
  const cameFrom = new Map([[from, null]])
  for (const path of cameFrom.keys()) {
    if (path === to) return stepsTo(path, cameFrom)
    for (const next of importsOf(path)) if (!cameFrom.has(next)) cameFrom.set(next, path)
  }
  return null
}

function stepsTo(end, cameFrom) {
  const steps = []
  for (let path = end; path !== null; path = cameFrom.get(path)) steps.unshift(path)
  return steps
}

const noCircle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'This import closes a circle: {{ way }}.' },
  },
  create(context) {
    const { filename } = context
    const check = (node) => {
      const name = node.source?.value
      if (typeof name !== 'string') return
      const imported = fileOf(filename, name)
      const way = imported === null ? null : wayBetween(imported, filename)
      if (way === null) return
      const names = [filename, ...way].map((path) => path.slice(ROOT.length + 1))
      context.report({ node, messageId: 'circle', data: { way: names.join(' -> ') } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    }
  },
}

export const circles = [
  {
    name: 'circles',
    files: ['**/*.{ts,tsx}'],
    plugins: { circles: { rules: { 'no-circle': noCircle } } },
    rules: { 'circles/no-circle': 'error' },
  },
]
