import vm from 'node:vm'
import { compiledOnce } from './compiled-once.mjs'

vm.compileFunction = compiledOnce(vm.compileFunction)

export { TestEnvironment as default } from 'jest-environment-node'
