// Who may import whom: docs/architecture.md as lint rules. Rooms import downward only.
import { readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'

/**
 * For each room, the other rooms it may import: only rooms that stand above it in this list, so that no two
 * rooms can lean on each other. A room may always import itself.
 */
const ROOMS = {
  'lib/domain': [],
  'lib/format': ['lib/domain'],
  'lib/answers': ['lib/domain', 'lib/format'],
  'lib/sentences': ['lib/domain', 'lib/format', 'lib/answers'],
  'lib/charts': ['lib/domain', 'lib/format', 'lib/answers', 'lib/sentences'],
  'lib/url': ['lib/domain', 'lib/format'],
  'lib/files': ['lib/domain', 'lib/format', 'lib/answers', 'lib/sentences', 'lib/url'],
  'lib/feeds': ['lib/domain'],
  'lib/reader': ['lib/domain'],
  'lib/store': ['lib/domain'],
  'lib/server': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/charts',
    'lib/url',
    'lib/files',
    'lib/feeds',
    'lib/reader',
    'lib/store',
  ],
  'lib/cli': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/feeds',
    'lib/reader',
    'lib/store',
    'lib/server',
  ],
  'components/ui': ['lib/format'],
  'components/served': [],
  'components/claims': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/charts',
    'lib/url',
    'components/ui',
  ],
  'components/figure': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/charts',
    'lib/url',
    'components/ui',
    'components/claims',
  ],
  'components/charts': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/charts',
    'lib/url',
    'components/ui',
    'components/claims',
    'components/served',
    'components/figure',
  ],
  'components/desk': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/charts',
    'lib/url',
    'components/ui',
    'components/figure',
  ],
  'components/snapshot': [
    'lib/domain',
    'lib/format',
    'lib/answers',
    'lib/sentences',
    'lib/charts',
    'lib/url',
    'components/ui',
    'components/claims',
    'components/figure',
  ],
}

for (const [place, [room, allowed]] of Object.entries(ROOMS).entries()) {
  const above = Object.keys(ROOMS).slice(0, place)
  const upward = allowed.filter((other) => !above.includes(other))
  if (upward.length > 0) throw new Error(`${room} may not import upward: ${upward.join(', ')}`)
}

/** Rooms where time and chance come in as arguments. */
const CLOCKLESS = [
  'lib/domain',
  'lib/format',
  'lib/answers',
  'lib/sentences',
  'lib/charts',
  'lib/url',
  'lib/files',
  'lib/feeds',
  'lib/reader',
]

const REACT = ['react', 'react-dom', 'next', 'swr', 'recharts', 'server-only', 'client-only']
const STORAGE = ['kysely', 'libsql', 'pg']
const NODE = builtinModules.filter((name) => !name.startsWith('_'))

/** Packages that a room may not use. */
const PACKAGES = {
  'lib/domain': [...REACT, ...STORAGE, ...NODE, 'nuqs', 'use-intl'],
  'lib/format': [...REACT, ...STORAGE],
  'lib/answers': [...REACT, ...STORAGE],
  'lib/sentences': [...REACT, ...STORAGE],
  'lib/charts': [...REACT, ...STORAGE],
  'lib/url': [...REACT, ...STORAGE],
  'lib/files': [...REACT, ...STORAGE],
  'lib/feeds': [...REACT, ...STORAGE],
  'lib/reader': [...REACT, ...STORAGE],
  'lib/store': REACT,
  'lib/server': ['react', 'react-dom', 'swr', 'recharts'],
  'lib/cli': REACT,
  'components/ui': STORAGE,
  'components/served': STORAGE,
  'components/claims': STORAGE,
  'components/figure': [...STORAGE, 'swr', 'recharts'],
  'components/charts': STORAGE,
  'components/desk': STORAGE,
  'components/snapshot': [...STORAGE, 'swr', 'recharts'],
}

const CLOCK_AND_CHANCE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock here: take the moment as an argument.',
  },
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'No clock here: take the moment as an argument.',
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'No clock here: take the moment as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance here: take the random value as an argument.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/], ImportSpecifier[imported.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]',
    message: 'No chance here: take the id maker as an argument.',
  },
]

export const WRITTEN_OUT = [
  {
    selector:
      'ObjectExpression > SpreadElement > ObjectExpression, JSXSpreadAttribute > ObjectExpression',
    message: 'An object is written out: no spread of a fresh literal.',
  },
]

const HOOKS = [
  {
    selector: "ExpressionStatement > Literal[value='use client']",
    message: 'A figure is drawn on the server: interaction belongs to components/charts.',
  },
  {
    selector:
      'ImportSpecifier[imported.name=/^use([A-Z]|$)/], CallExpression[callee.property.name=/^use[A-Z]/]',
    message: 'A figure is a pure function of its props: no hooks.',
  },
]

/** Every way out of a chart begins in `readChart`, and is laid out by the list of charts. */
const ONE_WAY_TO_A_CHART = [
  {
    regex: '(^|/)chart/(lane|map|coverage)$',
    message: 'What a chart shows is found by readChart alone: docs/architecture.md.',
  },
  {
    regex: '^@/lib/charts/',
    importNamePattern: '^layout(?!Chart|Both|Record|Page|Sheet|Card|Lineage)',
    message: 'A chart is laid out by layoutChart or layoutBoth of lib/charts/chart.ts.',
  },
]

/** Every way in ends in `statementInput` and `lib/server/writes.ts`, or `import-writes.ts`; what ships is the other that writes. */
const ONE_WAY_IN = [
  {
    regex: '(^|/)store/',
    importNamePattern: '^((record|revise)(Statement|Claim|Event|Actor)|recordForeseen)$',
    message:
      'Claims, events and sources are written by lib/server/writes.ts and import-writes.ts: docs/architecture.md.',
  },
]
const LAWS = [...ONE_WAY_TO_A_CHART, ...ONE_WAY_IN]

/** Signing in is for the desk, for what asks who reads or writes, and for the command line: pages stay light. */
const PEOPLE = {
  regex: '(^|/)server/people/|^(\\.\\./)+people/',
  message:
    'Only the desk, lib/server/http/access.ts and the command line know people: docs/people.md.',
}

const EVERY_ROOM = [...Object.keys(ROOMS), 'app', '__tests__', 'scripts']

/** What is once in a process stands in files of `lib` itself: it knows no room, and few rooms know it. */
const PROCESS = readdirSync(new URL('lib', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace('.ts', ''))
const MAY_KNOW_THE_PROCESS = [
  'lib/files',
  'lib/store',
  'lib/server',
  'components/served',
  'components/charts',
]

const ofTheProcess = {
  name: 'rooms/lib',
  files: ['lib/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(@/|\\.\\.|\\./[^/]+/)',
            message: 'What is once in a process knows no room: docs/architecture.md.',
          },
        ],
      },
    ],
  },
}

const pages = {
  name: 'rooms/app',
  files: ['app/**/*.{ts,tsx}'],
  ignores: ['app/desk/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...LAWS,
          PEOPLE,
          { regex: '(^|/)desk/', message: 'Public pages load nothing of the desk.' },
        ],
      },
    ],
  },
}

const desk = {
  name: 'rooms/desk',
  files: ['app/desk/**/*.{ts,tsx}'],
  rules: { 'no-restricted-imports': ['error', { patterns: LAWS }] },
}

function patternsOf(room, allowed) {
  const forbidden = EVERY_ROOM.filter((other) => other !== room && !allowed.includes(other))
  const patterns = [
    ...forbidden.map((other) => ({
      regex: pathsOf(other, room),
      message: `${room} may not import ${other}: docs/architecture.md.`,
    })),
    {
      regex: `^(${PACKAGES[room].join('|')})(/|$)`,
      message: `${room} may not use this package: docs/architecture.md.`,
    },
  ]
  if (!MAY_KNOW_THE_PROCESS.includes(room)) {
    patterns.push({
      regex: `^(@/lib/|(\\./)?(\\.\\./)+(lib/)?)(${PROCESS.join('|')})$`,
      message: `${room} knows nothing of its process: docs/architecture.md.`,
    })
  }
  if (room === 'lib/domain')
    patterns.push({ regex: '^node:', message: `${room} is pure: no Node.` })
  return patterns
}

const walls = Object.entries(ROOMS).map(([room, allowed]) => {
  const patterns = patternsOf(room, allowed)
  return {
    name: `rooms/${room}`,
    files: [`${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...patterns, ...LAWS] }],
      'no-restricted-syntax': [
        'error',
        // import('…') and type X = import('…'), which no-restricted-imports does not see
        ...patterns.map(({ regex, message }) => {
          const source = regex.replaceAll('/', '\\u002F')
          return {
            selector: `:matches(ImportExpression, TSImportType)[source.value=/${source}/]`,
            message,
          }
        }),
        ...WRITTEN_OUT,
        ...(CLOCKLESS.includes(room) ? CLOCK_AND_CHANCE : []),
        ...(room === 'components/figure' || room === 'components/snapshot' ? HOOKS : []),
      ],
    },
  }
})

/** The wings of lib/charts that are of one chart, or of two that draw alike: they know nothing of each other. */
const WINGS = readdirSync(new URL('lib/charts', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['drawing', 'record', 'sheet'].includes(entry.name))
  .map(({ name }) => name)

const wings = [...WINGS, 'drawing'].map((wing) => {
  const others = WINGS.filter((other) => other !== wing)
  return {
    name: `wings/${wing}`,
    files: [`lib/charts/${wing}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...patternsOf('lib/charts', ROOMS['lib/charts']),
            {
              regex: `^(@/lib/charts|\\.\\.)/(${others.join('|')})/`,
              message: 'Wings of charts share what is in drawing, and nothing else.',
            },
          ],
        },
      ],
    },
  }
})

/** Calls stand above everything else of the server: nothing there knows them, and routes alone import them. */
const callers = ['http', 'reading', 'seed', 'snapshots'].map((part) => ({
  name: `server/${part}`,
  files: [`lib/server/${part}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...patternsOf('lib/server', ROOMS['lib/server']),
          ...ONE_WAY_TO_A_CHART,
          ...(part === 'seed' ? [] : ONE_WAY_IN),
          { regex: '(^|/)calls/', message: 'What answers a call is below it.' },
          ...(part === 'http' ? [] : [PEOPLE]),
        ],
      },
    ],
  },
}))

const writers = {
  name: 'server/writes',
  files: ['lib/server/writes.ts', 'lib/server/import-writes.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [...patternsOf('lib/server', ROOMS['lib/server']), ...ONE_WAY_TO_A_CHART] },
    ],
  },
}

export const rooms = [...walls, ...wings, ...callers, writers, ofTheProcess, pages, desk]

/**
 * `@/lib/store/x`, `../store/x`, `../../lib/store/x`; a file of the same name in the room is `./store`. From `lib`,
 * `../desk` is a part of the server, and no room of `components`.
 */
function pathsOf(room, from) {
  const [top, name] = room.split('/')
  if (!name) return `^(@/|(\\./)?(\\.\\./)+)${top}(/|$)`
  const isBeside = from.split('/')[0] === top
  return `^(@/${top}/|(\\./)?(\\.\\./)+${isBeside ? `(${top}/)?` : `${top}/`})${name}(/|$)`
}
