/** `GET /api/v1/openapi.json`: the OpenAPI 3.1 document, made of the calls themselves and the schemas that they validate with. */
import { z } from 'zod'
import { problemShape } from '@/lib/answers/page-shapes'
import { snapshotStatusShape } from '@/lib/answers/snapshot-shapes'
import { operationsOf, schemasIn, type Json } from '../http/operations'
import { readResponse } from '../http/read'
import type { Calls } from '../http/call'
import { route } from '../http/route'
import { VERSION } from '../reading/health'
import { changes } from './changes'
import { claim, claimRevisions, claimSearch, eventClaims, statements } from './claims'
import { comparison, event, eventRevisions, events } from './events'
import {
  eventClaimsCsv,
  eventClaimsHxlCsv,
  eventClaimsHxlJson,
  eventClaimsJson,
  eventClaimsXlsx,
} from './exports'
import { health } from './health'
import { importJob, importRowsCsv, imports, importWithdrawal } from './imports'
import { mappings } from './mappings'
import { placeMergers, sourceMerger } from './mergers'
import { oembed } from './oembed'
import { publicationRevisions } from './publications'
import { SNAPSHOTS, snapshotRemoval } from './snapshots'
import { source, sourceRevisions, sources } from './sources'
import { statementPreview } from './statement-preview'
import { suggestions } from './suggestions'
import { changeUndoing } from './undoing'
import { watch, watches, watchRevisions } from './watches'

export const openApi = route({
  GET: {
    access: 'anybody',
    summary: 'This document',
    answer: { description: 'OpenAPI 3.1', schema: z.unknown() },
    handle: (asked) => readResponse(asked, 0, [], async () => openApiDocument()),
  },
})

/** Below `/api/v1`, where each has its file in `app/api/v1`. */
const CALLS: Readonly<Record<string, { readonly calls: Calls }>> = {
  '/health': health,
  '/events': events,
  '/events/{id}': event,
  '/events/{id}/revisions': eventRevisions,
  '/events/{id}/place-mergers': placeMergers,
  '/events/{id}/claims': eventClaims,
  '/events/{id}/claims.csv': eventClaimsCsv,
  '/events/{id}/claims.xlsx': eventClaimsXlsx,
  '/events/{id}/claims.json': eventClaimsJson,
  '/events/{id}/claims.hxl.csv': eventClaimsHxlCsv,
  '/events/{id}/claims.hxl.json': eventClaimsHxlJson,
  '/events/{id}/comparison': comparison,
  '/claims': claimSearch,
  '/claims/{id}': claim,
  '/claims/{id}/revisions': claimRevisions,
  '/statements': statements,
  '/imports': imports,
  '/imports/{id}': importJob,
  '/imports/{id}/rows.csv': importRowsCsv,
  '/imports/{id}/withdrawal': importWithdrawal,
  '/statements/preview': statementPreview,
  '/mappings': mappings,
  '/sources': sources,
  '/sources/{id}': source,
  '/sources/{id}/revisions': sourceRevisions,
  '/sources/{id}/merger': sourceMerger,
  '/publications/{id}/revisions': publicationRevisions,
  '/changes': changes,
  '/changes/{id}/undoing': changeUndoing,
  '/suggestions': suggestions,
  '/watches': watches,
  '/watches/{id}': watch,
  '/watches/{id}/revisions': watchRevisions,
  '/snapshots': SNAPSHOTS,
  '/snapshots/{id}/removal': snapshotRemoval,
  '/oembed': oembed,
  '/openapi.json': openApi,
}

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
    paths: Object.fromEntries(
      Object.entries(CALLS).map(([path, { calls }]) => [path, operationsOf(path, calls)]),
    ),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'bysource.session_token',
          description:
            'For pages of this installation alone: who signed in at /desk. Its name begins with __Secure- where the installation is reached by TLS.',
        },
      },
      schemas: schemasIn(
        Object.values(CALLS).map(({ calls }) => calls),
        { Problem: problemShape, SnapshotStatus: snapshotStatusShape },
      ),
    },
  }
  return made
}
