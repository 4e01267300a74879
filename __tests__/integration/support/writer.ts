/** A process that does nothing but record statements, one after the other, and says each that is kept. */
import { statementInput } from '@/lib/domain/statement'
import { openStore } from '@/lib/store/open'
import { recordStatement } from '@/lib/store/record-statement'
import { write } from '@/lib/store/write'
import { killed, statement } from './sayings'

const [folder = '', from = '0'] = process.argv.slice(2)

async function main(): Promise<void> {
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  for (let number = Number(from); ; number += 1) {
    const said = statement({
      url: `https://gazette.example/${number}`,
      claims: [
        killed(number, { ref: 'whole' }),
        killed(0, { category: 'civilians', partOf: 'whole', partKind: 'subset' }),
      ],
    })
    const outcome = await write(store, 'writer', (turn) =>
      recordStatement(turn, statementInput.parse(said)),
    )
    if (!outcome.ok || !outcome.created) throw new Error('a new statement was not recorded')
    process.stdout.write(`${number}\n`)
  }
}

void main()
