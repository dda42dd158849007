import type { BrowserWindow, WebContents } from 'electron'
import type { Translate } from '@shared/i18n/translator'
import type { MadePagesStore } from './documents/made-pages'
import { APP_ORIGIN } from './security/app-origin'
import type { ShellLog } from './shell-log'

const CRASH_URL = `${APP_ORIGIN}/crash`
/** The page's one link. Nothing is served there; the shell hears the wish and loads the program again. */
const RELOAD_URL = `${APP_ORIGIN}/crash/reload`

/** When the window's process dies, shows a page that says so, with the code under which it was logged. */
export function showCrashes(window: BrowserWindow, pages: MadePagesStore, log: ShellLog, words: Translate): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const id = log.bug('window process', `${details.reason} ${String(details.exitCode)}`)
    pages.offer(new URL(CRASH_URL).pathname, crashHtml(words, id))
    void window.loadURL(CRASH_URL)
  })
}

/** True while the crash page stands in for the program. */
export function showsCrash(contents: WebContents): boolean {
  return contents.getURL() === CRASH_URL
}

/** Loads the program again when the crash page's link was followed. */
export function reloadAfterCrash(contents: WebContents, url: string, pageUrl: string): void {
  if (url === RELOAD_URL && showsCrash(contents)) void contents.loadURL(pageUrl)
}

function crashHtml(words: Translate, id: string): string {
  const style = [
    'body{font-family:Sarabun,sans-serif;background:#f4f3f0;color:#1d2430;margin:0}',
    'body{display:grid;place-content:center;min-height:90vh}',
    'main{max-width:34rem;padding:2rem}h1{font-size:1.5rem}p{font-size:1.125rem;line-height:1.6}',
    'a{display:inline-block;padding:.6rem 1.2rem;border-radius:.4rem;background:#2f3e8f;color:#fff;text-decoration:none;font-size:1.125rem}',
    'a:focus-visible{outline:3px solid #1d2430;outline-offset:2px}'
  ].join('')
  return [
    '<!doctype html><html lang="th"><head><meta charset="utf-8">',
    `<title>${words('native.crash.title')}</title><style>${style}</style></head>`,
    `<body><main role="alert"><h1>${words('native.crash.what')}</h1>`,
    `<p>${words('native.crash.data')}</p><p>${words('native.crash.todo')}</p><p>${words('native.crash.code', { id })}</p>`,
    `<p><a href="${RELOAD_URL}" autofocus>${words('native.crash.reload')}</a></p></main></body></html>`
  ].join('')
}
