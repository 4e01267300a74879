/** The JSON shapes of what is answered about a snapshot, beside its record and its files. */
import { z } from 'zod'
import { DRIFTS } from '@/lib/domain/snapshot/drift'
import { removalReason } from '@/lib/domain/snapshot/removal'
import { warningsShape } from './page-shapes'
import { claimRevisionShape } from './revision-shapes'
import { claimShape, instantText } from './shapes'

export const snapshotMade = z.object({
  snapshot: z.object({
    id: z.string(),
    url: z.string(),
    digest: z.string().meta({ description: 'SHA-256 of the record, in hex' }),
    links: z.object({ self: z.string(), json: z.string(), status: z.string() }),
  }),
  warnings: warningsShape,
})

export type SnapshotMade = z.infer<typeof snapshotMade>

export const snapshotStatusShape = z
  .object({
    id: z.string(),
    drifted: z.boolean(),
    claims: z.array(
      z.object({
        claim: z.string(),
        drift: z.enum(DRIFTS),
        frozen: claimShape,
        current: claimShape.nullable(),
        since: z.array(claimRevisionShape).meta({ description: 'After the frozen one, in order' }),
      }),
    ),
    newClaims: z.array(claimShape),
  })
  .meta({ id: 'SnapshotStatus' })
export type SnapshotStatus = z.infer<typeof snapshotStatusShape>

export const snapshotRemovalShape = z
  .object({
    id: z.string(),
    digest: z.string(),
    url: z.string(),
    citation: z.string().meta({ description: 'How it was cited' }),
    capturedAt: instantText,
    removedAt: instantText,
    by: z.enum(['editor', 'operator']),
    reason: removalReason,
    note: z.string().nullable(),
    erased: z.boolean().meta({ description: 'True: the bytes are gone; false: kept, not served' }),
  })
  .meta({ id: 'SnapshotRemoval' })
export type SnapshotRemoval = z.infer<typeof snapshotRemovalShape>

/** How to show a snapshot elsewhere, as oEmbed 1.0 defines it. */
export const oembedShape = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    html: z.string(),
    width: z.int(),
    height: z.int(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int(),
    thumbnail_url: z.string(),
    thumbnail_width: z.int(),
    thumbnail_height: z.int(),
  })
  .meta({ id: 'OEmbed' })
export type OEmbed = z.infer<typeof oembedShape>
