import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Planner } from './launch'

/** Runs code in the page outside the test tool's own door, which is exempt from the content policy. */
async function inPage(planner: Planner, body: string): Promise<unknown> {
  return planner.app.evaluate(({ BrowserWindow }, code) => {
    const [window] = BrowserWindow.getAllWindows()
    return window?.webContents.executeJavaScript(code) as Promise<unknown>
  }, `new Promise((done) => setTimeout(async () => { ${body} }))`)
}

/** Tries to load something, and tells which directive of the policy stopped it. */
function violationOf(attempt: string): string {
  return `document.addEventListener('securitypolicyviolation', (e) => done(e.effectiveDirective), { once: true })
    setTimeout(() => done('nothing stopped it'), 3000)
    ${attempt}`
}

async function urlOf(planner: Planner): Promise<string> {
  return planner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '')
}

test('the window is sandboxed, isolated and without Node', async ({ planner }) => {
  const prefs = await planner.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(prefs).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
  expect(prefs['allowRunningInsecureContent'] ?? false).toBe(false)
  const globals = await inPage(
    planner,
    `done(['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis))`
  )
  expect(globals).toEqual([])
})

/** Every door of the page to the program, by name: another one is a decision, not an accident. */
const DOORS = [
  'appInfo', 'attachmentAbandon', 'attachmentBegin', 'attachmentKeep', 'attachmentLook', 'attachmentOpen',
  'attachmentRead', 'attachmentSave', 'attachmentSweep', 'attachmentWrite', 'catalogueCheck', 'centralEnrol',
  'centralPull', 'centralPush', 'centralStatus', 'centralSucceed', 'closeReady', 'documentPrint', 'documentReveal',
  'documentSave', 'journalAppend', 'journalRead', 'logBug', 'menuShow', 'onClosing'
]

test('the page gets a frozen list of functions and nothing else', async ({ planner }) => {
  const shape = await inPage(
    planner,
    `try { window.planner.extra = 1 } catch {}
     done({ kinds: [...new Set(Object.values(window.planner).map((x) => typeof x))], names: Object.keys(window.planner).sort(), extra: window.planner.extra })`
  )
  expect(shape).toEqual({ kinds: ['function'], names: [...DOORS], extra: undefined })
})

test('eval and new Function are refused', async ({ planner }) => {
  const attempt = (code: string): string => `try { ${code}; done('ran') } catch (e) { done(e.name) }`
  expect(await inPage(planner, attempt(`(0, eval)('1 + 1')`))).toBe('EvalError')
  expect(await inPage(planner, attempt(`new Function('return 1')()`))).toBe('EvalError')
})

test('inline script is refused', async ({ planner }) => {
  const attempt = `const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)`
  expect(await inPage(planner, violationOf(attempt))).toBe('script-src-elem')
  expect(await inPage(planner, `done(window.hacked)`)).toBeUndefined()
})

for (const address of [
  'app://planner/other/evil.js',
  'app://planner/index.html',
  'https://example.org/evil.js',
  'data:text/javascript,1'
]) {
  test(`script from ${address} is refused`, async ({ planner }) => {
    const attempt = `const s = document.createElement('script'); s.src = '${address}'; document.body.append(s)`
    expect(await inPage(planner, violationOf(attempt))).toBe('script-src-elem')
  })
}

test('nothing connects out of the page', async ({ planner }) => {
  for (const address of ['https://example.org/', 'http://127.0.0.1:9/', 'app://planner/index.html']) {
    expect(await inPage(planner, `fetch('${address}').then(() => done('reached'), (e) => done(e.name))`)).toBe('TypeError')
  }
  expect(await inPage(planner, violationOf(`try { new WebSocket('wss://example.org/') } catch {}`))).toBe('connect-src')
  expect(await inPage(planner, violationOf(`const i = new Image(); i.src = 'https://example.org/a.png'`))).toBe('img-src')
})

test('an inline style element without the nonce is refused', async ({ planner }) => {
  const attempt = `const s = document.createElement('style'); s.textContent = 'body{color:red}'; document.head.append(s)`
  expect(await inPage(planner, violationOf(attempt))).toBe('style-src-elem')
})

test('the page cannot navigate', async ({ planner }) => {
  for (const address of [
    'https://example.org/',
    'app://planner/elsewhere',
    'file:///etc/passwd',
    'data:text/html,hello',
    'app://planner.evil/'
  ]) {
    await inPage(planner, `location.href = '${address}'; setTimeout(() => done(null), 300)`)
    expect(await urlOf(planner)).toMatch(/^app:\/\/planner\/(?!elsewhere)/)
  }
})

test('a redirect is not followed', async ({ planner }) => {
  const visited: string[] = []
  const server = await listen((path) => visited.push(path))
  const { port } = server.address() as AddressInfo
  await planner.app.evaluate(
    async ({ BrowserWindow }, address) => {
      await BrowserWindow.getAllWindows()[0]
        ?.webContents.loadURL(address)
        .catch(() => undefined)
    },
    `http://127.0.0.1:${String(port)}/start`
  )
  server.close()
  expect(visited).toEqual(['/start'])
})

test('no second window opens', async ({ planner }) => {
  for (const address of ['https://example.org/', 'app://planner/', 'about:blank']) {
    expect(await inPage(planner, `done(window.open('${address}') === null)`)).toBe(true)
  }
  await inPage(
    planner,
    `const a = document.createElement('a'); a.target = '_blank'; a.href = 'https://example.org'; document.body.append(a); a.click(); done(null)`
  )
  expect(await planner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a webview stays an unknown element', async ({ planner }) => {
  const kind = `const w = document.createElement('webview'); w.src = 'https://example.org'; document.body.append(w); done(typeof w.loadURL)`
  expect(await inPage(planner, kind)).toBe('undefined')
  expect(
    await planner.app.evaluate(({ webContents }) => webContents.getAllWebContents().filter((c) => c.getType() === 'webview').length)
  ).toBe(0)
})

test('permissions are denied', async ({ planner }) => {
  expect(await inPage(planner, `Notification.requestPermission().then(done)`)).toBe('denied')
  expect(await inPage(planner, `navigator.geolocation.getCurrentPosition(() => done('given'), (e) => done(e.code))`)).toBe(1)
  expect(
    await inPage(planner, `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => done('given'), (e) => done(e.name))`)
  ).not.toBe('given')
  expect(await inPage(planner, `navigator.clipboard.readText().then(() => done('given'), (e) => done(e.name))`)).toBe('NotAllowedError')
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']) {
    const state = await inPage(planner, `navigator.permissions.query({ name: '${name}' }).then((s) => done(s.state), (e) => done(e.name))`)
    expect(state, name).not.toBe('granted')
  }
})

test('downloads are stopped', async ({ planner }) => {
  await planner.app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => {
      ;(globalThis as unknown as { stopped: boolean }).stopped = event.defaultPrevented
    })
  })
  await inPage(
    planner,
    `const a = document.createElement('a'); a.download = 'x.txt'; a.href = URL.createObjectURL(new Blob(['x'])); document.body.append(a); a.click()
     setTimeout(() => done(null), 500)`
  )
  expect(await planner.app.evaluate(() => (globalThis as unknown as { stopped?: boolean }).stopped)).toBe(true)
})

test('the protocol serves the built page by GET and nothing around it', async ({ planner }) => {
  const ask = (address: string, method = 'GET'): Promise<{ status: number; text: string; policy: string | null }> =>
    planner.app.evaluate(
      async ({ net }, [url, verb]) => {
        const response = await net.fetch(url, { method: verb }).catch((error: unknown) => {
          throw new Error(`${verb} ${url}: ${String(error)}`)
        })
        return { status: response.status, text: await response.text(), policy: response.headers.get('content-security-policy') }
      },
      [address, method] as const
    )
  const page = await ask('app://planner/')
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('__CSP_NONCE__')
  expect(page.policy).toContain('script-src app://planner/assets/;')
  const outside = [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
    'assets/..%2f..%2fmain%2findex.cjs',
    '..%2frenderer-other%2fa.json',
    '%2fetc%2fpasswd.json'
  ]
  for (const path of outside) {
    const { status, text } = await ask(`app://planner/${path}`)
    expect([403, 404], path).toContain(status)
    expect(text, path).toBe('')
  }
  expect((await ask('app://planner/', 'POST')).status).toBe(405)
  expect((await ask('app://planner/', 'HEAD')).status).toBe(405)
  expect((await ask('app://other/')).status).toBe(403)
})

test('a frame inside the page does not get the API', async ({ planner }) => {
  const inFrame = `const f = document.createElement('iframe'); f.srcdoc = '<p>x</p>'; document.body.append(f)
    setTimeout(() => done(typeof f.contentWindow?.planner), 500)`
  expect(await inPage(planner, inFrame)).toBe('undefined')
})

test('a window of another origin is not heard, even with our preload', async ({ planner }) => {
  const answer = await planner.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
    await stranger.loadURL('data:text/html,<p>stranger</p>')
    const reply: unknown = await stranger.webContents.executeJavaScript('window.planner.appInfo()')
    stranger.destroy()
    return reply
  })
  expect(answer).toEqual({ ok: false, error: { code: 'FORBIDDEN_SENDER' } })
})

test('the page loads without a single violation', async ({ planner }) => {
  const messages: string[] = []
  planner.page.on('console', (message) => messages.push(message.text()))
  planner.page.on('pageerror', (error) => messages.push(String(error)))
  await planner.app.evaluate(async ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://planner/'))
  await planner.page.locator('#root > *').first().waitFor()
  expect(messages.filter((text) => /Content Security Policy|Refused to|violat/i.test(text))).toEqual([])
})

async function listen(seen: (path: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    seen(request.url ?? '')
    if (request.url === '/start') response.writeHead(302, { location: '/landed' }).end()
    else response.end('landed')
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  return server
}
