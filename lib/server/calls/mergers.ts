/** The calls that merge two sources, or two places of an event, and tell before what comes together. */
import { z } from 'zod'
import { warningsShape } from '@/lib/answers/page-shapes'
import { isAtOdds, type Meeting } from '@/lib/domain/meetings'
import { note, slug } from '@/lib/domain/text'
import { VERDICTS } from '@/lib/domain/verdict'
import { single } from '@/lib/url/parameters'
import { MERGER_REASONS } from '../desk/merger-acts'
import {
  mergePlacesNamed,
  mergeSources,
  outlookOfNamedPlaces,
  outlookOfSources,
  type NamedOutlook,
} from '../desk/named-mergers'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { writeResponse } from '../http/write'

const NO_STORE = { 'Cache-Control': 'no-store' }
const placeName = z.string().min(1).max(700)
const PLACE = { description: 'A place of the event: a name, name|admin, or #code' }

const why = {
  reason: z.enum(MERGER_REASONS).default('error'),
  note: note.nullable().default(null),
  seen: z.string().max(40).nullable().default(null).meta({
    description:
      'As the GET gave it: needed where figures that do not agree come together, so that nobody brings together what was not looked at',
  }),
}
const sourceMergerInput = z.strictObject({ into: slug, ...why })
const placeMergerInput = z.strictObject({ from: placeName, into: placeName, ...why })

const meetingShape = z.object({
  current: z.string().meta({ description: 'The claim that stays current' }),
  others: z.array(z.object({ claim: z.string(), verdict: z.enum(VERDICTS) })),
  isAtOdds: z.boolean(),
})
const outlookShape = z.object({
  claims: z.int().meta({ description: 'Claims that are revised, or change their place' }),
  meetings: z
    .array(meetingShape)
    .meta({ description: 'Figures of one claimant that come together in one lane' }),
  refusals: z.array(z.object({ path: z.string(), message: z.string() })),
  seen: z.string(),
})
const OUTLOOK = {
  description: 'What it would come to',
  name: 'MergerOutlook',
  schema: outlookShape,
}
const MERGED = {
  description: 'Merged, as one act of the ledger, which can be undone; 200 where it was already',
  name: 'MergerEnvelope',
  schema: z.object({
    into: z.string(),
    claims: outlookShape.shape.claims,
    meetings: outlookShape.shape.meetings,
    warnings: warningsShape,
  }),
}

export const sourceMerger = route({
  GET: {
    access: 'writers',
    summary: 'What merging this source into another would come to; nothing is recorded',
    query: z.object({ into: single(slug, { description: 'The id of the other' }) }),
    answer: OUTLOOK,
    handle: async ({ id }, { into = '' }) => outlookResponse(await outlookOfSources(id, into)),
  },
  POST: {
    summary: 'Merge this source into another that it proved to be',
    body: { name: 'SourceMergerInput', schema: sourceMergerInput },
    answer: MERGED,
    handle: async ({ id }, { into, ...reason }, by) =>
      writeResponse(await mergeSources(by, { from: id, into }, reason), (outlook) => ({
        into,
        ...presentMeetings(outlook),
      })),
  },
})

export const placeMergers = route({
  GET: {
    access: 'writers',
    summary: 'What merging two places of this event would come to; nothing is recorded',
    query: z.object({ from: single(placeName, PLACE), into: single(placeName, PLACE) }),
    answer: OUTLOOK,
    handle: async ({ id }, { from = '', into = '' }) =>
      outlookResponse(await outlookOfNamedPlaces({ event: id, from, into })),
  },
  POST: {
    summary: 'Merge a place of this event into another that it proved to be',
    body: { name: 'PlaceMergerInput', schema: placeMergerInput },
    answer: MERGED,
    handle: async ({ id }, { from, into, ...reason }, by) =>
      writeResponse(await mergePlacesNamed(by, { event: id, from, into }, reason), (outlook) => ({
        into,
        ...presentMeetings(outlook),
      })),
  },
})

function outlookResponse(outlook: NamedOutlook | null): Response {
  if (outlook === null) throw new ProblemError(404)
  const { seen, refusals } = outlook
  const told = refusals.map(({ path, message }) => ({ path: path.join('.'), message }))
  return jsonResponse({ ...presentMeetings(outlook), refusals: told, seen }, NO_STORE)
}

function presentMeetings({ claims, meetings }: Pick<NamedOutlook, 'claims' | 'meetings'>) {
  return { claims, meetings: meetings.map(meetingJson) }
}

function meetingJson(meeting: Meeting) {
  return {
    current: meeting.current.id,
    others: meeting.others.map(({ claim, verdict }) => ({ claim: claim.id, verdict })),
    isAtOdds: isAtOdds(meeting),
  }
}
