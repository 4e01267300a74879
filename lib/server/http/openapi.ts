/** The OpenAPI 3.1 document, made from the very schemas that validate what comes in and goes out. */
import { z } from 'zod'
import * as pages from '@/lib/answers/page-shapes'
import * as revisions from '@/lib/answers/revision-shapes'
import * as shapes from '@/lib/answers/shapes'
import * as snapshots from '@/lib/answers/snapshot-shapes'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { claimRevisionInput } from '@/lib/domain/revision'
import { removalInput } from '@/lib/domain/snapshot/removal'
import { statementInput } from '@/lib/domain/statement'
import { snapshotInput } from '@/lib/url/snapshot-view'
import { VERSION } from '../reading/health'
import { eventAmendment, sourceAmendment } from './amendment'
import { paths, type Json } from './openapi-paths'

const INPUTS = {
  SourceInput: actorInput,
  SourceRevisionInput: sourceAmendment,
  EventInput: eventInput,
  EventRevisionInput: eventAmendment,
  StatementInput: statementInput,
  ClaimRevisionInput: claimRevisionInput,
  SnapshotInput: snapshotInput,
  SnapshotRemovalInput: removalInput,
} as const

const RECORDED = z.object({
  statement: z.string(),
  claims: z.array(z.object({ ref: z.string(), id: z.string() })),
  warnings: pages.warningsShape,
})

const ANSWERS = {
  Health: pages.health,
  EventsPage: pages.eventsPage,
  EventEnvelope: z.object({ event: shapes.eventShape }),
  RecordedEvent: z.object({ event: shapes.eventShape, warnings: pages.warningsShape }),
  ClaimsPage: pages.claimsPage,
  ClaimsFile: pages.claimsFile,
  Comparison: shapes.comparisonShape,
  ClaimDetail: revisions.claimDetailShape,
  ClaimEnvelope: z.object({ claim: shapes.claimShape, warnings: pages.warningsShape }),
  SourcesPage: pages.sourcesPage,
  SourceDetail: pages.sourceDetail,
  SourceEnvelope: z.object({ source: shapes.sourceShape, warnings: pages.warningsShape }),
  ChangesPage: pages.changesPage,
  RecordedStatement: RECORDED,
  SnapshotEnvelope: snapshots.snapshotMade,
  SnapshotStatus: snapshots.snapshotStatusShape,
  SnapshotRemovalEnvelope: z.object({
    removal: snapshots.snapshotRemovalShape,
    warnings: pages.warningsShape,
  }),
  OEmbed: snapshots.oembedShape,
  Problem: pages.problemShape,
} as const

let made: Json | undefined

export function openApiDocument(): Json {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Bysource',
      version: VERSION,
      description: 'Figures of casualties and displacement, each attributed to who claimed it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths: paths(),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { ...schemas(ANSWERS, 'output'), ...schemas(INPUTS, 'input') },
    },
  }
  return made
}

/** Each schema by name, with those that it names itself (`meta({ id })`) beside it. */
function schemas(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Json {
  const all: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(named)) {
    const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
    const text = JSON.stringify({ [name]: rest, ...$defs })
    Object.assign(all, JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')))
  }
  return all
}
