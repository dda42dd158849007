import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Answer = (seen: Seen, response: ServerResponse) => void

/** A centre of a few lines over real HTTP: it checks signatures as wire.ts says; a test replaces single answers. */
export class FakeCentre {
  readonly seen: Seen[] = []
  readonly answers = new Map<string, Answer>()
  publicKey = ''
  epoch = 'epoch-1'
  token = 'token-1'
  #server: Server | null = null

  get address(): string {
    const { port } = this.#server?.address() as AddressInfo
    return `http://127.0.0.1:${String(port)}`
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => this.#answer(request, Buffer.concat(chunks).toString('utf8'), response))
    })
    await new Promise<void>((done) => void this.#server?.listen(0, '127.0.0.1', done))
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((done) => this.#server?.close(done))
  }

  paths(): string[] {
    return this.seen.map((one) => one.path.split('?')[0] ?? '')
  }

  signed(text: string, signature: string): boolean {
    const key = createPublicKey({ key: Buffer.from(this.publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  }

  #answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    const seen: Seen = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
    this.seen.push(seen)
    const path = seen.path.split('?')[0] ?? ''
    const own = this.answers.get(path)
    if (own !== undefined) own(seen, response)
    else this.#usual(path, seen, response)
  }

  #usual(path: string, seen: Seen, response: ServerResponse): void {
    if (path === '/v1/hello')
      return send(response, 200, {
        server: 'central',
        epoch: this.epoch,
        time: '',
        minProto: 1,
        maxProto: 1,
        schema: 1,
        nonce: 'n1',
        trial: true
      })
    const told = seen.body === '' ? {} : (JSON.parse(seen.body) as Record<string, string>)
    if (path === '/v1/enrol') return this.#enrol(told, response)
    if (path === '/v1/session') {
      const good = this.signed(`session\n${told['device'] ?? ''}\n${told['nonce'] ?? ''}`, told['signature'] ?? '')
      return good ? send(response, 200, { token: this.token, expiresIn: 900 }) : send(response, 401, { code: 'BAD_SIGNATURE' })
    }
    if (seen.headers.authorization !== `Bearer ${this.token}`) return send(response, 401, { code: 'UNAUTHORIZED' })
    if (path === '/v1/device/successor') return send(response, 200, this.#identity(told['successor'] ?? ''))
    send(response, 404, { code: 'NOT_FOUND' })
  }

  #enrol(told: Record<string, string>, response: ServerResponse): void {
    this.publicKey = told['publicKey'] ?? ''
    const good = this.signed(`enrol\n${told['code'] ?? ''}\n${told['device'] ?? ''}\n${this.publicKey}`, told['signature'] ?? '')
    if (good) send(response, 200, this.#identity(told['device'] ?? ''))
    else send(response, 401, { code: 'BAD_SIGNATURE' })
  }

  #identity(device: string): object {
    return { device, role: 'office', office: '48', epoch: this.epoch, server: 'central', serverKey: 'key' }
  }
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
