/** Charts that move together: ours do not, and so nothing is ever sent from one to another. */
import { neverCalled } from './never-called'

export default class EventEmitter {
  readonly on = neverCalled('eventemitter3')
  readonly off = this.on
  readonly emit = this.on
}
