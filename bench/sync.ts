import type { Json } from '@shared/kernel/json'
import { MAX_OPS_PER_PUSH, MAX_PUSH_BYTES, type SequencedOp } from '@shared/sync/op'
import { pullReplySchema, pushReplySchema } from '@shared/sync/wire'
import { created, newUuid, type TestDevice } from '../test/support/central-device'
import { newPlan, planOp } from '../test/support/central-plans'
import { startPostgres } from '../test/support/postgres'
import { grouped, median, timed, type BenchRow } from './bench-row'
import { openCentre, openEmptyRoute, type BenchCentre } from './centre'
import { makePlainTable, plainPage, rowsBetween, upsertPlain } from './plain-table'

const OPS = 10_000
/** As the program asks for: src/renderer/sync/pull-pages.ts. */
const PAGE_ROWS = 500
const RATIONALE = 'โครงการเสริมสร้างความรู้ทางกฎหมายและการเข้าถึงความยุติธรรมของประชาชนในพื้นที่'.repeat(2)

/** Push and pull of ten thousand ops, on both databases, over loopback HTTP with real signatures. */
export async function sync(): Promise<BenchRow[]> {
  const onPglite = await onCentre('PGlite', null)
  const postgres = await startPostgres()
  try {
    return [...onPglite, ...(await onCentre('PostgreSQL', await postgres.freshUrl()))]
  } finally {
    await postgres.stop()
  }
}

async function onCentre(name: string, databaseUrl: string | null): Promise<BenchRow[]> {
  const centre = await openCentre(databaseUrl)
  const empty = await openEmptyRoute()
  try {
    await makePlainTable(centre.central.database.sql)
    const push = await measurePush(centre, empty.address)
    return [...pushRows(name, push), ...pullRows(name, await measurePull(centre, push.from))]
  } finally {
    await empty.close()
    await centre.close()
  }
}

/** ms of one batch: pushed, posted to nobody, upserted. */
interface PushTurn {
  readonly push: number
  readonly post: number
  readonly upsert: number
}

interface PushFigures {
  readonly turns: readonly PushTurn[]
  /** Sequence number before the first op that was counted. */
  readonly from: number
}

/** Each batch is pushed, posted to nobody and upserted in turn, so that noise falls on all three. The first batch warms up. */
async function measurePush(centre: BenchCentre, emptyAddress: string): Promise<PushFigures> {
  const { device } = centre
  const plan = newPlan(device.office ?? undefined)
  await device.push([planOp(device, plan)])
  await pushOnce(centre, emptyAddress, batchOf(device, plan))
  const from = (await device.pull(0, 1)).head
  const turns: PushTurn[] = []
  for (let sent = 0; sent < OPS; sent += MAX_OPS_PER_PUSH) turns.push(await pushOnce(centre, emptyAddress, batchOf(device, plan)))
  return { turns, from }
}

/** One full push of new projects. */
function batchOf(device: TestDevice, plan: string): readonly SequencedOp[] {
  return Array.from({ length: MAX_OPS_PER_PUSH }, () => {
    const n = device.n + 1
    const fields: Record<string, Json> = { issue: '', order: `a${n}`, title: `โครงการที่ ${n}`, fiscalYear: 2571, rationale: RATIONALE }
    return device.op({ plan, changes: [created('project', newUuid(), fields)] })
  })
}

async function pushOnce(centre: BenchCentre, emptyAddress: string, ops: readonly SequencedOp[]): Promise<PushTurn> {
  const { central, address, device } = centre
  const body = Buffer.from(device.pushText(ops))
  if (body.length > MAX_PUSH_BYTES) throw new Error('a batch of the bench fits no push')
  const headers = { ...device.auth(), 'content-type': 'application/json', 'x-signature': device.sign(body) }
  let answer = ''
  const push = await timed(async () => { answer = await send(`${address}/v1/sync/push`, { method: 'POST', headers, body }) })
  const { results, head } = pushReplySchema.parse(JSON.parse(answer))
  if (results.some((result) => result.status !== 'applied')) throw new Error('an op of the bench was not applied')
  const post = await timed(() => send(`${emptyAddress}/`, { method: 'POST', headers, body }))
  const rows = await rowsBetween(central.database.sql, head - ops.length, head)
  const upsert = await timed(() => upsertPlain(central.database.sql, rows))
  return { push, post, upsert }
}

/** ms of one page: by the protocol, and by a bare select. */
interface PullTurn {
  readonly pull: number
  readonly select: number
}

/** The same pages by the protocol and by a bare select, in turn. */
async function measurePull({ central, address, device }: BenchCentre, start: number): Promise<readonly PullTurn[]> {
  const turns: PullTurn[] = []
  for (let from = start, more = true; more;) {
    let answer = ''
    const url = `${address}/v1/sync/pull?from=${from}&limit=${PAGE_ROWS}`
    const pull = await timed(async () => { answer = await send(url, { headers: device.auth() }) })
    turns.push({ pull, select: await timed(() => plainPage(central.database.sql, from, PAGE_ROWS)) })
    const page = pullReplySchema.parse(JSON.parse(answer))
    from = page.next
    more = page.more
  }
  return turns
}

async function send(url: string, request: RequestInit): Promise<string> {
  const reply = await fetch(url, request)
  const text = await reply.text()
  if (reply.status !== 200) throw new Error(`the bench was answered ${reply.status} ${text.slice(0, 200)}`)
  return text
}

function pushRows(name: string, { turns }: PushFigures): BenchRow[] {
  const title = `push of ${grouped(OPS)} ops, a batch of ${MAX_OPS_PER_PUSH}, ${name}`
  const measured = { name: title, measured: median(turns.map((turn) => turn.push)) }
  return [
    { ...measured, against: 'bare POST of the same bytes', limit: median(turns.map((turn) => turn.post)) },
    { ...measured, against: 'plain upsert of the same rows', limit: median(turns.map((turn) => turn.upsert)) },
    { ...measured, against: 'both of these', limit: median(turns.map((turn) => turn.post + turn.upsert)) }
  ]
}

function pullRows(name: string, turns: readonly PullTurn[]): BenchRow[] {
  const measured = median(turns.map((turn) => turn.pull))
  const limit = median(turns.map((turn) => turn.select))
  const title = `pull of ${grouped(OPS)} records, a page of ${PAGE_ROWS}, ${name}`
  return [{ name: title, measured, against: 'select + JSON of the same rows', limit }]
}
