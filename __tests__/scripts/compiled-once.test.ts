/** Jest's modules are compiled once in a process, and run in the context of each file of tests as if compiled there. */
import {
  compileFunction,
  createContext,
  runInContext,
  Script,
  type Context,
  type ScriptOptions,
} from 'node:vm'
import { compiledOnce } from '../support/compiled-once.mjs'

const NAMES = ['module', 'require']
const load = async (name: string) => name

describe('a module that two files of tests load', () => {
  const plain = jest.fn(compileFunction)
  const compile = (
    source: string,
    { context = createContext(), filename = '/file.js', load: importModuleDynamically = load } = {},
  ) => once(source, NAMES, { filename, parsingContext: context, importModuleDynamically })
  const parse = jest.fn((whole: string, options: ScriptOptions) => new Script(whole, options))
  let once: ReturnType<typeof compiledOnce>
  beforeEach(() => {
    jest.clearAllMocks()
    once = compiledOnce(plain, parse)
  })

  it('is parsed once', () => {
    for (let turn = 0; turn < 3; turn += 1) expect(compile('return 1 + 1')()).toBe(2)
    expect(parse).toHaveBeenCalledTimes(1)
  })

  it('has the globals of the one that loads it, and nothing that another left', () => {
    const [one, other]: Context[] = [createContext({ who: 1 }), createContext({ who: 2 })]
    const source = "'use strict'; let turns = 0; module.next = () => [who, ++turns, new Array()]"
    const modules = [one, other, one].map((context = createContext()) => {
      const loaded: { next?: () => [number, number, object] } = {}
      compile(source, { context })(loaded)
      return { context, said: loaded.next?.() }
    })
    expect(modules.map(({ said }) => said?.slice(0, 2))).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
    ])
    for (const { context, said } of modules) {
      expect(said?.[2]).toBeInstanceOf(runInContext('Array', context))
    }
  })

  it('is compiled anew when it was changed, and its faults stand where they are in the file', () => {
    expect(compile('return 1')()).toBe(1)
    expect(compile('return 2')()).toBe(2)
    const stackOf = (source: string) => {
      try {
        return compile(source, { filename: '/faulty.js' })()
      } catch (error) {
        return (error as Error).stack
      }
    }
    expect(stackOf("throw new Error('first line')")).toContain('/faulty.js:1:7')
    expect(stackOf("\n  throw new Error('second line')")).toContain('/faulty.js:2:9')
    expect(stackOf('const = 1')).toContain('/faulty.js:1')
  })

  it('is compiled by Node as before where no context is named', () => {
    expect(once('return module', NAMES, {})(7)).toBe(7)
    expect(plain).toHaveBeenCalledTimes(1)
  })
})
