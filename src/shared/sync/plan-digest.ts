import { canonicalJson } from '@shared/kernel/canonical-json'
import type { Json } from '@shared/kernel/json'
import { sha256Hex } from '@shared/kernel/sha256'
import { specOf } from './record-registry'

/** What a digest reads of a record; both a device's view and the centre's document fit. */
export interface DigestRecord {
  readonly id: string
  readonly kind: string
  readonly fields: Readonly<Record<string, Json>>
  readonly del: boolean
}

const UNSIGNED = new Set(['comment', 'submission', 'conflict', 'projectStep', 'stepAmount'])

/**
 * Whether records of a kind are part of what is signed, and so copied to `published`. Talk about the plan, its receipts and
 * the cards of two hands are not: comments, submissions, steps and what steps decided travel live, conflicts stay with the office and
 * bar a submission.
 */
export function isSigned(kind: string): boolean {
  return !UNSIGNED.has(kind)
}

/**
 * The SHA-256 (hex) of a plan as somebody sees it (rule R7): one canonical line per live record, sorted by id, without
 * workflow fields. Device and centre run this same function, so equal digests mean equal plans.
 */
export function planDigest(records: Iterable<DigestRecord>): string {
  const lines: string[] = []
  for (const record of records) {
    if (record.del || !isSigned(record.kind)) continue
    lines.push(`${record.id} ${record.kind} ${canonicalJson(contentOf(record))}`)
  }
  return sha256Hex(lines.sort().join('\n'))
}

function contentOf(record: DigestRecord): Record<string, Json> {
  const spec = specOf(record.kind)
  return Object.fromEntries(Object.entries(record.fields).filter(([field]) => spec?.fields[field]?.class !== 'workflow'))
}
