import type { Json } from '@shared/kernel/json'
import { MAX_OPS_PER_PUSH, MAX_PUSH_BYTES, type SequencedOp } from '@shared/sync/op'
import { pullReplySchema, pushReplySchema } from '@shared/sync/wire'
import { created, newUuid, type TestDevice } from '../test/support/central-device'
import { planOp } from '../test/support/central-plans'
import { startPostgres } from '../test/support/postgres'
import { grouped, timed, type BenchRow } from './bench-row'
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

interface PushFigures {
  readonly push: number
  readonly post: number
  readonly upsert: number
  /** Sequence number before the first op that was counted. */
  readonly from: number
}

/** Each batch is pushed, posted to nobody and upserted in turn, so that noise falls on all three. The first batch warms up. */
async function measurePush(centre: BenchCentre, emptyAddress: string): Promise<PushFigures> {
  const { device } = centre
  const plan = newUuid()
  await device.push([planOp(device, plan)])
  await pushOnce(centre, emptyAddress, batchOf(device, plan))
  const from = (await device.pull(0, 1)).head
  const sum = { push: 0, post: 0, upsert: 0 }
  for (let sent = 0; sent < OPS; sent += MAX_OPS_PER_PUSH) {
    const one = await pushOnce(centre, emptyAddress, batchOf(device, plan))
    sum.push += one.push
    sum.post += one.post
    sum.upsert += one.upsert
  }
  return { ...sum, from }
}

/** One full push of new projects. */
function batchOf(device: TestDevice, plan: string): readonly SequencedOp[] {
  return Array.from({ length: MAX_OPS_PER_PUSH }, () => {
    const n = device.n + 1
    const fields: Record<string, Json> = { issue: '', order: `a${n}`, title: `โครงการที่ ${n}`, fiscalYear: 2571, rationale: RATIONALE }
    return device.op({ plan, changes: [created('project', newUuid(), fields)] })
  })
}

async function pushOnce({ central, address, device }: BenchCentre, emptyAddress: string, ops: readonly SequencedOp[]): Promise<Omit<PushFigures, 'from'>> {
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

interface PullFigures {
  readonly pull: number
  readonly select: number
}

/** The same pages by the protocol and by a bare select, in turn. */
async function measurePull({ central, address, device }: BenchCentre, start: number): Promise<PullFigures> {
  const sum = { pull: 0, select: 0 }
  for (let from = start, more = true; more;) {
    let answer = ''
    sum.pull += await timed(async () => { answer = await send(`${address}/v1/sync/pull?from=${from}&limit=${PAGE_ROWS}`, { headers: device.auth() }) })
    sum.select += await timed(() => plainPage(central.database.sql, from, PAGE_ROWS))
    const page = pullReplySchema.parse(JSON.parse(answer))
    from = page.next
    more = page.more
  }
  return sum
}

async function send(url: string, request: RequestInit): Promise<string> {
  const reply = await fetch(url, request)
  const text = await reply.text()
  if (reply.status !== 200) throw new Error(`the bench was answered ${reply.status} ${text.slice(0, 200)}`)
  return text
}

function pushRows(name: string, { push, post, upsert }: PushFigures): BenchRow[] {
  const measured = { name: `push of ${grouped(OPS)} ops, ${name}`, measured: push }
  return [
    { ...measured, against: 'bare POST of the same bytes', limit: post },
    { ...measured, against: 'plain upsert of the same rows', limit: upsert },
    { ...measured, against: 'both of these', limit: post + upsert }
  ]
}

function pullRows(name: string, { pull, select }: PullFigures): BenchRow[] {
  return [{ name: `pull of ${grouped(OPS)} records, ${name}`, measured: pull, against: 'select + JSON of the same rows', limit: select }]
}
