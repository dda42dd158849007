import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { APP_HOST } from './app-origin'
import { SCRIPTLESS_POLICY, windowPolicy } from './content-policy'

/** Where the nonce of a response goes in `index.html`. */
const NONCE_PLACE = '__CSP_NONCE__'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm'
}
const COMMON = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer'
}

/** Pages main makes itself (paper, crash page), by path: HTML without script, or undefined when there is none. */
export type MadePages = (pathname: string) => string | undefined

/** One answer of the protocol. GET only; a path outside the folder, another host and unknown types are refused. */
export async function answer(request: Request, folder: string, made: MadePages): Promise<Response> {
  if (request.method !== 'GET') return refuse(405)
  const url = new URL(request.url)
  if (url.host !== APP_HOST) return refuse(403)
  const page = made(url.pathname)
  if (page !== undefined) return html(page, SCRIPTLESS_POLICY)
  const file = fileFor(url.pathname, folder)
  if (file === null) return refuse(403)
  try {
    return respond(file, await fs.readFile(file))
  } catch {
    return refuse(404)
  }
}

/** The file a path names inside `folder`, or null when it leads outside. A path without a dot is a screen: the index page. */
export function fileFor(pathname: string, folder: string): string | null {
  const name = decodePath(pathname)
  if (name === null || name.includes('\0')) return null
  const wanted = path.extname(name) === '' ? '/index.html' : name
  const file = path.resolve(folder, `.${path.sep}${wanted}`)
  const relative = path.relative(folder, file)
  const outside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative)
  return outside ? null : file
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function respond(file: string, body: Buffer): Response {
  const extension = path.extname(file)
  if (extension === '.html') {
    const nonce = randomBytes(16).toString('base64')
    return html(body.toString('utf8').replaceAll(NONCE_PLACE, nonce), windowPolicy(nonce))
  }
  const type = TYPES[extension]
  if (type === undefined) return refuse(403)
  return new Response(new Uint8Array(body), { headers: { ...COMMON, 'content-type': type } })
}

function html(text: string, policy: string): Response {
  const type = TYPES['.html'] ?? ''
  return new Response(text, {
    headers: { ...COMMON, 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' }
  })
}

function refuse(status: number): Response {
  return new Response('', { status, headers: COMMON })
}
