import { z } from 'zod'
import { translator } from '@shared/i18n/translator'
import type { Language } from '@shared/i18n/dictionary'
import { openDb, type PlannerDb } from '@renderer/data/db'
import { everyRow, rowsOf } from '@renderer/data/queries/every-row'
import { RecordIndex } from './record-index'
import type { SearchReply, SearchRequest } from './search-messages'

// the policy of the window holds here too: no code from text
z.config({ jitless: true })

/** The part of a worker's own world that is used here; the renderer is compiled for a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<SearchRequest>) => void) | null
  postMessage: (reply: SearchReply) => void
}
const scope = self as unknown as WorkerScope

/** While everything is read, the window hears of it so often. */
const NEWS_EVERY_ROWS = 10_000

let db: PlannerDb | undefined
let index: RecordIndex | undefined
let isWhole = false
/** Reading goes one job after the other, so that an older row never replaces a newer one. */
let last: Promise<unknown> = Promise.resolve()

function inTurn(job: () => Promise<void>): void {
  last = last.then(job).catch(() => { isWhole = false })
}

async function open(language: Language, database: string): Promise<void> {
  index = new RecordIndex(translator(language))
  isWhole = false
  const opened = db === undefined ? await openDb({ name: database }) : undefined
  if (opened?.ok === true) db = opened.value
  await readAll()
}

/** Reads every row; what is known already costs only the reading. */
async function readAll(): Promise<void> {
  if (db === undefined || index === undefined) return
  const seen = new Set<string>()
  for await (const rows of everyRow({ db })) {
    for (const row of rows) {
      index.take(row)
      seen.add(row.id)
    }
    if (!isWhole && seen.size % NEWS_EVERY_ROWS === 0) tellNews()
  }
  index.keepOnly(seen)
  isWhole = true
  tellNews()
}

async function readSome(ids: readonly string[]): Promise<void> {
  if (db === undefined || index === undefined) return
  const rows = await rowsOf({ db }, ids)
  const here = new Set(rows.map(({ id }) => id))
  for (const row of rows) index.take(row)
  for (const id of ids) if (!here.has(id)) index.remove(id)
  tellNews()
}

function tellNews(): void {
  scope.postMessage({ type: 'news', size: index?.size ?? 0, isWhole })
}

function answer(request: Extract<SearchRequest, { type: 'find' }>): void {
  const { ask, question } = request
  const start = performance.now()
  const answered = index?.find(question) ?? { found: [], listed: [], total: 0, kinds: [] }
  scope.postMessage({ type: 'found', ask, results: { question, ...answered, isWhole, tookMs: performance.now() - start } })
}

scope.onmessage = ({ data }) => {
  if (data.type === 'open') inTurn(() => open(data.language, data.database))
  else if (data.type === 'changed') inTurn(() => (data.ids === null ? readAll() : readSome(data.ids)))
  else answer(data)
}
