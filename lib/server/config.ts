/** Everything the environment decides, validated in one place. The table for operators: docs/operating.md. */
import { resolve } from 'node:path'
import { z } from 'zod'
import type { StoreLocation } from '@/lib/store/open'
import type { SnapshotLimits } from '@/lib/store/snapshot-totals'
import { readAllowance, type FetchAllowance } from './fetching/allowed'
import { isOn, isOnOrUnsaid, SWITCH_WORDS } from './switches'

export interface Config {
  readonly store: StoreLocation
  /** For files beside the store: pictures and archives of snapshots. */
  readonly folder: string
  /** The most that all readers together may have kept. */
  readonly snapshotLimits: SnapshotLimits
  /** How large pictures and archives may grow in that folder, in bytes. */
  readonly maxRenditions: number
  /** Fonts for the letters in pictures that the shipped ones lack; null without them. */
  readonly fontFolder: string | null
  /** The address readers use, without a slash at its end; null = that of the request. */
  readonly publicUrl: string | null
  /** What cookies are signed with; null = a secret of the store's own. */
  readonly secret: string | null
  /** What may be fetched although it is not public. */
  readonly fetchAllowance: FetchAllowance
  /** This process fetches what is watched, where no other does. */
  readonly hasWatches: boolean
  /** Reads need a key or a session too. */
  readonly isPrivate: boolean
  readonly hasRateLimit: boolean
  /** The page with every chart and every hard case, which takes seconds to draw: for who develops. */
  readonly hasGallery: boolean
}

const postgresUrl = z.string().refine((text) => /^postgres(?:ql)?:$/.test(protocolOf(text) ?? ''), {
  error: 'must be an address such as postgres://user:password@host:5432/name',
})
const switched = z.enum(SWITCH_WORDS, { error: 'must be on or off' })

/** As many characters, and as many bits if every character were as likely as the others in it. */
const LEAST_SECRET = { length: 32, bits: 120 }

/** A text that somebody thought of: too short, of few letters, or one part again and again. */
function isGuessable(secret: string): boolean {
  const bits = secret.length * Math.log2(new Set(secret).size)
  const isRepeated = `${secret}${secret}`.slice(1, -1).includes(secret)
  return secret.length < LEAST_SECRET.length || bits < LEAST_SECRET.bits || isRepeated
}

const MB = 1_000_000

/** Digits, or nothing for what is taken without it; at most so much that bytes are still exact. */
const count = (fallback: number) =>
  z
    .string()
    .regex(/^\d{0,9}$/, { error: 'must be a whole number of at most nine digits' })
    .optional()
    .transform((text) => (text === undefined || text === '' ? fallback : Number(text)))

const environment = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d*$/.test(text) && Number(text) <= 65535, {
      error: 'must be a whole number from 0 to 65535',
    })
    .optional(),
  BYSOURCE_DATA: z.string().default('./.bysource'),
  DATABASE_URL: z.union([z.literal(''), postgresUrl]).optional(),
  DATABASE_REPLICA_URL: z.union([z.literal(''), postgresUrl]).optional(),
  BYSOURCE_URL: z
    .string()
    .refine((text) => text === '' || /^https?:$/.test(protocolOf(text) ?? ''), {
      error: 'must be a full http:// or https:// address',
    })
    .optional(),
  BYSOURCE_FONTS: z.string().optional(),
  BYSOURCE_SECRET: z
    .string()
    .refine((text) => text === '' || !isGuessable(text), {
      error: 'must be at least 32 characters by chance, such as `openssl rand -base64 32` prints',
    })
    .optional(),
  BYSOURCE_FETCH_ALLOW: z
    .string()
    .default('')
    .transform((text, context) => {
      const allowance = readAllowance(text)
      if (allowance !== null) return allowance
      context.addIssue({
        code: 'custom',
        message: 'must be host names, addresses or ranges (10.0.0.0/8) with commas between',
      })
      return z.NEVER
    }),
  BYSOURCE_WATCH: switched.optional(),
  BYSOURCE_PRIVATE: switched.optional(),
  BYSOURCE_RATE_LIMIT: switched.optional(),
  BYSOURCE_GALLERY: switched.optional(),
  NODE_ENV: z.string().optional(),
  BYSOURCE_SNAPSHOTS_MAX: count(200_000),
  BYSOURCE_SNAPSHOTS_MB: count(5_000),
  BYSOURCE_RENDITIONS_MB: count(500),
})

/** A setting that cannot be used, in one line that names it. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
}

export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    throw new ConfigRefused([...new Set(lines)].join('; '))
  }
  const { DATABASE_URL, DATABASE_REPLICA_URL, BYSOURCE_DATA, BYSOURCE_FONTS, BYSOURCE_URL } =
    parsed.data
  if (DATABASE_REPLICA_URL && !DATABASE_URL) {
    throw new ConfigRefused('DATABASE_REPLICA_URL needs DATABASE_URL, the database it is a copy of')
  }
  const folder = resolve(BYSOURCE_DATA === '' ? './.bysource' : BYSOURCE_DATA)
  return {
    store: DATABASE_URL
      ? { kind: 'postgres', url: DATABASE_URL, replica: DATABASE_REPLICA_URL || null }
      : { kind: 'sqlite', folder },
    folder,
    snapshotLimits: {
      snapshots: parsed.data.BYSOURCE_SNAPSHOTS_MAX,
      bytes: parsed.data.BYSOURCE_SNAPSHOTS_MB * MB,
    },
    maxRenditions: parsed.data.BYSOURCE_RENDITIONS_MB * MB,
    fontFolder: BYSOURCE_FONTS ? resolve(BYSOURCE_FONTS) : null,
    publicUrl: BYSOURCE_URL ? BYSOURCE_URL.replace(/\/+$/, '') : null,
    secret: parsed.data.BYSOURCE_SECRET || null,
    fetchAllowance: parsed.data.BYSOURCE_FETCH_ALLOW,
    isPrivate: isOn(parsed.data.BYSOURCE_PRIVATE),
    hasWatches: isOnOrUnsaid(parsed.data.BYSOURCE_WATCH),
    hasRateLimit: isOnOrUnsaid(parsed.data.BYSOURCE_RATE_LIMIT),
    hasGallery: isOn(parsed.data.BYSOURCE_GALLERY) || parsed.data.NODE_ENV === 'development',
  }
}

function protocolOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).protocol : null
}
