import { isUnavailable, isWorthAnotherTry, silence, wasNeverSent } from '@/lib/store/unavailable'

const coded = (code: string, message = 'something') => Object.assign(new Error(message), { code })

describe('an error of a database that cannot be used', () => {
  it.each([
    ['a name that is not known', coded('ENOTFOUND')],
    ['a port that nobody listens on', coded('ECONNREFUSED')],
    ['that port, on both addresses of a name', new AggregateError([coded('ECONNREFUSED')], '')],
    ['a changed password', coded('28P01')],
    ['too many connections', coded('53300')],
    ['an ended connection', coded('57P01')],
    ['a transaction that was idle for too long', coded('25P03')],
    ['a server that only reads', coded('25006')],
    ['a pooler whose server has gone', coded('08P01')],
    ['a connection without a last word', new Error('Connection terminated unexpectedly')],
    ['a pool with nothing to lend', new Error('timeout exceeded when trying to connect')],
    ['silence', silence(new Error('Connection terminated unexpectedly'))],
  ])('is told from a wrong statement: %s', (_, error) => {
    expect(isUnavailable(error)).toBe(true)
  })

  it.each([
    ['a broken rule of a table', coded('23505')],
    ['a column that is not there', coded('42703')],
    ['a statement that took too long', coded('57014')],
    ['a lock that was not had', coded('55P03')],
    ['a bug', new TypeError('x is not a function')],
    ['no error', 'Connection terminated'],
  ])('is not %s', (_, error) => {
    expect(isUnavailable(error)).toBe(false)
  })

  it('is worth another try when the connection was lost, not when the server let us wait', () => {
    expect(isWorthAnotherTry(coded('57P01'))).toBe(true)
    expect(isWorthAnotherTry(coded('40001'))).toBe(true)
    expect(isWorthAnotherTry(silence(null))).toBe(false)
    expect(isWorthAnotherTry(new Error('timeout exceeded when trying to connect'))).toBe(false)
    expect(isWorthAnotherTry(coded('23505'))).toBe(false)
  })

  it('says when a statement was never sent', () => {
    const known = 'Client has encountered a connection error and is not queryable'
    expect(wasNeverSent(new Error(known))).toBe(true)
    expect(wasNeverSent(new Error('Connection terminated unexpectedly'))).toBe(false)
  })
})
