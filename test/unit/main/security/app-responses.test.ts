import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, fileFor } from '@main/security/app-responses'

let base: string
let folder: string
beforeAll(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'app-'))
  folder = path.join(base, 'renderer')
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true })
  fs.mkdirSync(path.join(base, 'renderer-other'))
  fs.writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" content="__CSP_NONCE__">')
  fs.writeFileSync(path.join(folder, 'assets', 'a.js'), 'a()')
  fs.writeFileSync(path.join(folder, 'assets', 'a.exe'), 'MZ')
  fs.writeFileSync(path.join(base, 'secret.json'), 'secret')
  fs.writeFileSync(path.join(base, 'renderer-other', 'b.js'), 'secret')
})
afterAll(() => fs.rmSync(base, { recursive: true, force: true }))

const get = (address: string, method = 'GET'): Promise<Response> =>
  answer(new Request(address, { method }), folder, (name) => (name === '/print/x' ? '<p>paper</p>' : undefined))

describe('what the app scheme answers', () => {
  it('gives the index page for every screen, with a nonce of its own each time', async () => {
    const [first, second] = [await get('app://planner/'), await get('app://planner/plan/projects')]
    const nonces = await Promise.all([first, second].map(async (one) => /content="([^"]+)"/.exec(await one.text())?.[1] ?? ''))
    expect(nonces[0]).not.toBe(nonces[1])
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0] ?? ''}'`)
    expect(first.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('gives built files with their type, and no file of an unknown type', async () => {
    expect((await get('app://planner/assets/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('app://planner/assets/a.exe')).status).toBe(403)
    expect((await get('app://planner/assets/none.js')).status).toBe(404)
  })

  it('gives made pages under the policy without script', async () => {
    const page = await get('app://planner/print/x')
    expect(await page.text()).toBe('<p>paper</p>')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('refuses other methods and hosts', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) expect((await get('app://planner/', method)).status).toBe(405)
    expect((await get('app://planner.evil/')).status).toBe(403)
  })

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%2frenderer-other%2fb.js',
    '/a%00.js',
    '/%E0%A4%A.js'
  ])('refuses %s', async (name) => {
    expect(fileFor(name, folder)).toBeNull()
    expect(await (await get(`app://planner${name}`)).text()).not.toContain('secret')
  })

  it('never names a file outside its folder', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'assets', 'a.js', '~', '%00', 'C:', '//', '%c0%ae')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(`/${pieces.join('')}.js`, folder)
        expect(file === null || file.startsWith(folder + path.sep)).toBe(true)
      }),
      { numRuns: 1_000 }
    )
  })
})
