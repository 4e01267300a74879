/** What was typed into a form that was refused, as it goes along in an address: packed where it is long. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Refusal } from '@/lib/domain/refusal'

type Typed = Readonly<Record<string, string>>

/** A longer text is packed: letters that are not ASCII take six signs each in an address, and addresses have a limit. */
const MAX_PLAIN = 1_000
const PACKED = 'z.'
/** No form of the desk is longer, so that an address cannot be made to unpack into more. */
const MAX_UNPACKED = 200_000

export function textOfTyped(typed: unknown): string {
  const text = JSON.stringify(typed)
  if (encodeURIComponent(text).length <= MAX_PLAIN) return text
  return `${PACKED}${deflateRawSync(text, { level: 9 }).toString('base64url')}`
}

/** By field; nothing for a text that is none of ours. */
export function typedOfText(text: string | undefined): Typed {
  const parsed = parsedText(text)
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([field, value]) =>
      typeof value === 'string' ? [[field, value]] : [],
    ),
  )
}

/** The JSON that was packed; null for a text that is none of ours. */
export function parsedText(text: string | undefined): unknown {
  if (text === undefined) return null
  try {
    if (!text.startsWith(PACKED)) return JSON.parse(text)
    const packed = Buffer.from(text.slice(PACKED.length), 'base64url')
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: MAX_UNPACKED }).toString())
  } catch {
    return null
  }
}

/** The fault of one field. `field` is the path at which it was refused, with dots. */
export interface FieldFault {
  readonly field: string
  readonly message: string
}

/** More faults than anybody mends at once. */
const MAX_FAULTS = 20
const MAX_MESSAGE = 400

export function textOfFaults(refusals: readonly Refusal[]): string {
  return textOfTyped(
    refusals
      .slice(0, MAX_FAULTS)
      .map(({ path, message }) => [path.join('.'), message.slice(0, MAX_MESSAGE)]),
  )
}

export function faultsOfText(text: string | undefined): FieldFault[] {
  const parsed = parsedText(text)
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((one: unknown) => {
    if (!Array.isArray(one)) return []
    const [field, message] = one as unknown[]
    return typeof field === 'string' && typeof message === 'string' ? [{ field, message }] : []
  })
}

/** The faults at a field and at all that is in it. */
export function faultsAt(faults: readonly FieldFault[], field: string): string[] {
  return faults
    .filter((one) => one.field === field || one.field.startsWith(`${field}.`))
    .map(({ message }) => message)
}
