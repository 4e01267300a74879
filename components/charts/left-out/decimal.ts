/** Decimal arithmetic for round ticks: the layout places the ticks, Recharts makes none. */
import { neverCalled } from './never-called'

const fail = neverCalled('decimal.js-light')

export default class Decimal {
  constructor() {
    fail()
  }
}
