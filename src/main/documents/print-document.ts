import { BrowserWindow } from 'electron'
import type { Args, Reply } from '@shared/ipc/contract'
import { awaitsPageNumbers, withPageNumbers } from '@shared/documents/html/page-references'
import { ok } from '@shared/kernel/result'
import { APP_ORIGIN } from '../security/app-origin'
import { anchorPages } from './anchor-pages'
import type { MadePagesStore } from './made-pages'
import { countPages, pageFooter, paperPage } from './paper-page'
import { saveDocument, type SaveContext } from './save-document'

const LIMIT_MS = 120_000

/** HTML to a PDF on A4, margins by the document's own `@page`, numbered pages; then saved like any document. */
export async function printDocument(
  context: SaveContext,
  pages: MadePagesStore,
  args: Args<'planner:document.print'>
): Promise<Reply<'planner:document.print'>> {
  const pdf = await renderNumbered(pages, args)
  const saved = await saveDocument(context, { name: args.name, type: 'pdf', bytes: pdf })
  return saved.ok ? ok({ ...saved.value, pages: countPages(pdf) }) : saved
}

/** Contents lists learn their page numbers from a first printing; a document without one is printed once. */
async function renderNumbered(pages: MadePagesStore, args: Args<'planner:document.print'>): Promise<Buffer> {
  const first = await renderPdf(pages, args)
  if (!awaitsPageNumbers(args.html)) return first
  return renderPdf(pages, { ...args, html: withPageNumbers(args.html, anchorPages(first), args.numerals) })
}

async function renderPdf(pages: MadePagesStore, { html, numerals }: Args<'planner:document.print'>): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
      javascript: false,
      spellcheck: false,
      devTools: false
    }
  })
  try {
    const pathname = pages.offerOnce(paperPage(html, numerals))
    return await withinLimit(window.loadURL(`${APP_ORIGIN}${pathname}`).then(() => toPdf(window, numerals)))
  } finally {
    window.destroy()
  }
}

function toPdf(window: BrowserWindow, numerals: Args<'planner:document.print'>['numerals']): Promise<Buffer> {
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: pageFooter(numerals)
  })
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, fail) => {
    clock = setTimeout(() => fail(new Error('printing took too long')), LIMIT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(clock))
}
