/** A call of the API: what is asked, what is answered, and how the document describes both. */
import type { z } from 'zod'

export interface ApiRequest {
  readonly request: Request
  readonly url: URL
  /** The named part of the path, which is an id but below `/s`; empty for a path without one. */
  readonly id: string
}

/** A body that is sent or answered, for the document of the API. */
export interface Content<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema
  /** Under which the document has the schema; without one it is written where it is used. */
  readonly name?: string
}

export interface Answer extends Content {
  readonly description: string
  /** The media type, where it is not that of JSON. */
  readonly type?: string
}

interface Call {
  /** The callers that are let in; by default a read is for readers, a write for writers. */
  readonly access?: 'anybody' | 'readers' | 'writers'
  readonly summary?: string
  readonly answer?: Answer
  /** Answers of this call alone, by status, for the document; null for what others may and this may not. */
  readonly refusals?: Readonly<Record<number, Answer | string | null>>
}

export interface Read<Query extends z.ZodObject = z.ZodObject> extends Call {
  readonly query?: Query
  readonly handle: (asked: ApiRequest, query: z.output<Query>) => Promise<Response>
}

export interface Write<Body extends z.ZodType = z.ZodType> extends Call {
  readonly body?: Content<Body>
  /** Parameters of its address, for the document; its handler reads them. */
  readonly query?: z.ZodObject
  /** The media types of a body that is no JSON, for the document; its handler reads it. */
  readonly sent?: readonly string[]
  /** The JSON that may be left out, for the document; its handler reads it. */
  readonly optional?: Content
  /** The status of its answer where it is neither 200 nor 201. */
  readonly status?: number
  readonly maxBytes?: number
  /** `by` is the name of the key; empty where the call is not for writers. */
  readonly handle: (asked: ApiRequest, body: z.output<Body>, by: string) => Promise<Response>
}

/** The methods that a path answers to, without how. */
export interface Calls {
  readonly GET?: Omit<Read, 'handle'>
  readonly POST?: Omit<Write, 'handle'>
}
