import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from './launch'

type Fields = Record<string, unknown>

/** A record as the centre would hand it over. */
export interface SeedRecord {
  readonly id: string
  readonly kind: string
  readonly office: string
  readonly plan: string
  readonly fields: Fields
}

const OFFICE = '64'
export const DEVICE = '01900000-0000-7000-8000-0000000000d1'
const ACTOR = '01900000-0000-7000-8000-0000000000a1'
const SUBMISSION = '01900000-0000-7000-8000-0000000000b1'

/** A seeded id, readable in failures. */
export function seedId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** The sample plan that is shipped with the program. */
export function samplePlan(): SeedRecord[] {
  const file = path.join(projectRoot, 'resources/sample/sukhothai-2571.json')
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { records: SeedRecord[] }).records
}

/** The same plan before anyone wrote in it. */
export function emptyPlan(): SeedRecord[] {
  return samplePlan()
    .filter(({ kind }) => kind === 'plan' || kind === 'section')
    .map((record) => (record.kind === 'plan' ? { ...record, fields: { ...record.fields, vision: '', sample: false } } : record))
}

/** The plan after the centre took it in or decided on it; `comments` name record and field. */
export function decidedPlan(
  records: readonly SeedRecord[], state: 'submitted' | 'returned' | 'approved',
  comments: readonly { target: string; targetKind: string; field: string; text: string; state?: string; answer?: string }[] = []
): SeedRecord[] {
  const plan = records[0]!
  const own = { office: plan.office, plan: plan.id }
  const at = Date.UTC(2026, 10, 18, 2, 14)
  const decision = state === 'submitted' ? 'pending' : state
  const submission: SeedRecord = {
    ...own, id: SUBMISSION, kind: 'submission',
    fields: {
      edition: 1, digest: 'a'.repeat(64), sentBy: 'สมหญิง ใจดี', sentAt: at, decision, receipt: 142, decidedBy: 'วิชัย ตรวจการ', decidedAt: at + 86_400_000,
      reason: state === 'returned' ? 'ขอแหล่งข้อมูลและค่าเป้าหมายเพิ่มเติม' : '', dueDay: state === 'returned' ? '2026-11-27' : ''
    }
  }
  const remarks = comments.map((comment, index): SeedRecord => ({
    ...own, id: seedId(500 + index), kind: 'comment',
    fields: { author: 'กองประสานฯ · สป.ยธ.', at: at + index * 60_000, state: 'open', answer: '', answeredBy: '', ...comment }
  }))
  const marked = { ...plan, fields: { ...plan.fields, state, submission: SUBMISSION, edition: 1 } }
  return [marked, ...records.slice(1), submission, ...remarks]
}

/**
 * Fills a data folder so that the program starts with this plan: the journal file as if an officer of Sukhothai had pulled it.
 * The program rebuilds its database from the file.
 */
export function seedPlan(userData: string, records: readonly SeedRecord[]): void {
  seedJournal(userData, { ...OFFICER, plan: records[0]!.id }, records)
}

/** The same for a reviewer at the centre, with the plans of many offices or none. */
export function seedReview(userData: string, records: readonly SeedRecord[]): void {
  seedJournal(userData, REVIEWER, records)
}

const OFFICER = {
  actorId: ACTOR, actorName: 'สมหญิง ใจดี', position: 'นักวิชาการยุติธรรมชำนาญการ', role: 'office', office: OFFICE, device: DEVICE
}
const REVIEWER = {
  actorId: ACTOR, actorName: 'วิชัย ตรวจการ', position: 'นักวิเคราะห์นโยบายและแผน', role: 'reviewer', office: '', plan: '', device: DEVICE
}

function seedJournal(userData: string, profile: object, records: readonly SeedRecord[]): void {
  const rows = records.map((record, index) => ({
    id: record.id, kind: record.kind, office: record.office, plan: record.plan, seq: index + 1, del: false,
    f: Object.fromEntries(Object.entries(record.fields).map(([name, value]) => [name, [value, index + 1]]))
  }))
  const page = { from: 0, next: rows.length, more: false, head: rows.length, epoch: 'seed', rows }
  const lines = [{ k: 'device', device: DEVICE, successorOf: null }, { k: 'profile', profile }, ...(rows.length > 0 ? [{ k: 'page', page }] : [])]
  const folder = path.join(userData, 'journal')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'journal.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
