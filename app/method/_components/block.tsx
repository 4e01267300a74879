import { ColumnHeads } from '@/components/ui/column-heads'
import { InlineCode } from '@/components/ui/inline-code'
import { intervalOf } from '@/lib/domain/quantity'
import { formatNumber } from '@/lib/format/figure'
import { scopeMeanings } from '@/lib/format/scope'
import type { IntervalRow, MethodBlock } from '@/lib/format/method'
import type { Words } from '@/lib/format/translator'

interface BlockProps {
  readonly block: MethodBlock
  /** The word before an example. */
  readonly example: string
  readonly words: Words
}

/** One block of the method's text. */
export function Block({ block, example, words }: BlockProps) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <InlineCode text={block.text} />
        </p>
      )
    case 'formula':
      return <p className="formula">{block.text}</p>
    case 'example':
      return (
        <p className="border-s-2 border-rule-strong bg-paper-2 px-3 py-2">
          <strong>{example}</strong> <InlineCode text={block.text} />
        </p>
      )
    case 'list':
      return (
        <div>
          {block.title === null ? null : <p className="font-semibold">{block.title}</p>}
          <ul className="ms-5 list-disc">
            {block.items.map((item) => (
              <li key={item}>
                <InlineCode text={item} />
              </li>
            ))}
          </ul>
        </div>
      )
    case 'table':
      return <Table head={block.head} rows={block.rows} />
    case 'limits':
      return (
        <details>
          <summary>{block.title}</summary>
          <Table
            head={block.head}
            rows={scopeMeanings(words).map(({ phrase, means }) => [phrase, means])}
          />
        </details>
      )
    case 'intervals':
      return (
        <Table
          head={block.head}
          rows={block.rows.map((row) => [row.says, `\`${row.form}\``, formatAllowed(row, words)])}
        />
      )
    default:
      return block satisfies never
  }
}

/** A row as its JSON has it, where what is left out is null. */
type RowOfIntervals = Omit<IntervalRow, 'valueTo' | 'interval'> & {
  readonly valueTo?: number | null
  readonly interval?: IntervalRow['interval'] | null
}

/** The interval as the comparison derives it, in words. */
export function formatAllowed(
  { says, form, value, valueTo = null, interval: own = null }: RowOfIntervals,
  { locale, t }: Words,
): string {
  const interval = intervalOf({ form, value, valueTo, interval: own, wording: says })
  if (interval === null) return t('claim.interval-none')
  const low = formatNumber(interval.low, locale)
  if (interval.high === null) return t('claim.interval-open', { low })
  if (interval.high === interval.low) return t('claim.interval-exact', { low })
  return t('claim.interval-closed', { low, high: formatNumber(interval.high, locale) })
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className="table table-cards">
      <ColumnHeads names={head} />
      <tbody>
        {rows.map(([first = '', ...rest]) => (
          <tr key={[first, ...rest].join(' ')}>
            <th scope="row" className="font-normal">
              {first}
            </th>
            {rest.map((text, index) => (
              <td key={index} data-label={text === '' ? undefined : head[index + 1]}>
                <InlineCode text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
