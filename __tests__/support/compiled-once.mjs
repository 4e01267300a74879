import { Script } from 'node:vm'

const parseWhole = (whole, options) => new Script(whole, options)

/**
 * `compileFunction` of Node for Jest, which compiles each module anew for each file of tests, since each has a context of its
 * own: here each is compiled once in a process, and run in every context. What runs is the same.
 */
export function compiledOnce(compile, parse = parseWhole) {
  const compiled = new Map()
  return (source, parameters, options) => {
    const { filename, importModuleDynamically, parsingContext } = options
    if (filename === undefined || parsingContext === undefined)
      return compile(source, parameters, options)
    const before = `(function(${parameters.join()}){`
    const whole = `${before}${source}\n})`
    let file = compiled.get(filename)
    if (file?.whole !== whole) {
      const made = { whole, load: importModuleDynamically }
      made.script = parse(whole, {
        filename,
        // A fault is reported at its column in the file.
        columnOffset: -before.length,
        importModuleDynamically: (...asked) => made.load(...asked),
      })
      compiled.set(filename, made)
      file = made
    }
    // One file of tests runs at a time, and answers what is imported meanwhile.
    file.load = importModuleDynamically
    return file.script.runInContext(parsingContext)
  }
}
