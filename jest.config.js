import { existsSync, readdirSync, readFileSync } from 'node:fs'
import nextJest from 'next/jest.js'

const withNext = nextJest({ dir: './' })

/** Jest runs CommonJS: packages that ship only modules are compiled like our own files. */
const MODULES_ONLY = packages().filter((name) => {
  const path = `node_modules/${name}/package.json`
  return existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).type === 'module'
})

function packages() {
  return readdirSync('node_modules').flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(`node_modules/${name}`).map((sub) => `${name}/${sub}`)
      : name,
  )
}

async function project(displayName, folders, options = {}) {
  const config = await withNext({
    displayName,
    testEnvironment: '<rootDir>/__tests__/support/node-environment.mjs',
    testMatch: folders.map((folder) => `<rootDir>/__tests__/${folder}/**/*.test.{ts,tsx}`),
    moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
    modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.bysource/'],
    ...options,
  })()
  return {
    ...config,
    transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY.join('|')})/)`],
  }
}

/** What is made once before the first test of a project, and removed after its last. */
function aroundRun(folder) {
  const file = (name) => `<rootDir>/__tests__/${folder}/support/${name}.ts`
  return { globalSetup: file('setup'), globalTeardown: file('teardown') }
}

const config = {
  // By default one core is left idle, which on two is half of them.
  maxWorkers: '100%',
  // Only to end what hangs: how fast a machine is says nothing about the code.
  testTimeout: 60_000,
  projects: await Promise.all([
    project('unit', ['lib', 'data', 'scripts']),
    project('component', ['components', 'app'], {
      testEnvironment: '<rootDir>/__tests__/support/browser-environment.mjs',
      // The Node builds of packages, in a browser's environment.
      testEnvironmentOptions: { customExportConditions: [''] },
      setupFilesAfterEnv: ['@testing-library/jest-dom'],
    }),
    project('integration', ['integration'], aroundRun('integration')),
    project('e2e', ['e2e'], aroundRun('e2e')),
  ]),
}

export default config
