import vm from 'node:vm'
import { compiledOnce } from './compiled-once.mjs'

vm.compileFunction = compiledOnce(vm.compileFunction)

export { default } from 'jest-environment-jsdom'
