import type { FastifyInstance } from 'fastify'

/** One answer of the centre. */
export interface WireAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends one request to a centre: in the same process (no port) or over HTTP. */
export type Wire = (
  method: 'GET' | 'POST',
  path: string,
  headers?: Readonly<Record<string, string>>,
  body?: string | Buffer
) => Promise<WireAnswer>

export function injectWire(app: FastifyInstance): Wire {
  return async (method, url, headers = {}, payload) => {
    const reply = await app.inject({ method, url, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) })
    return { status: reply.statusCode, body: readBody(reply.body), headers: reply.headers }
  }
}

export function httpWire(address: string): Wire {
  return async (method, path, headers = {}, body) => {
    const reply = await fetch(`${address}${path}`, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body: body as BodyInit })
    })
    return { status: reply.status, body: readBody(await reply.text()), headers: Object.fromEntries(reply.headers) }
  }
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
