import { useEffect, useState } from 'react'
import type { RawRecord } from '@shared/record/define-record'
import { isSigned } from '@shared/sync/plan-digest'
import { recordWords } from '@shared/search/record-document'
import { ownWordRecord } from '@shared/spelling/own-word-record'
import type { SpellingFinding } from '@shared/spelling/spelling-finding'
import { rowsOfPlan } from '@renderer/data/queries/records'
import type { FieldTarget } from '@renderer/fields/field-target'
import { useLive } from '@renderer/live/store-context'
import { useSpelling } from './spelling'

/** A doubtful word and the field it stands in. */
export interface PlanFinding extends SpellingFinding {
  readonly target: FieldTarget
}

/** What a person notices as a stop is longer. */
const SLICE_MS = 10

/** Every doubtful word of the plan itself (a remark belongs to whoever wrote it), `undefined` until all is read. A long plan is read in slices, so that the window never stops. */
export function usePlanSpelling(plan: string): readonly PlanFinding[] | undefined {
  const { check } = useSpelling()
  const rows = useLive(async (store) => (await rowsOfPlan(store, plan)).filter((row) => !row.viewDel && row.kind !== ownWordRecord.kind && isSigned(row.kind)), [plan])
  const [found, setFound] = useState<readonly PlanFinding[] | undefined>(undefined)
  useEffect(() => {
    if (rows === undefined) return undefined
    const stopped = { now: false }
    void checkRows(rows, check, stopped).then((findings) => { if (!stopped.now) setFound(findings) })
    return () => { stopped.now = true }
  }, [rows, check])
  return found
}

async function checkRows(rows: readonly RawRecord[], check: (text: string) => readonly SpellingFinding[], stopped: { readonly now: boolean }): Promise<readonly PlanFinding[]> {
  const found: PlanFinding[] = []
  let began = performance.now()
  for (const row of rows) {
    for (const { field, words } of recordWords(row)) {
      for (const finding of check(words)) found.push({ ...finding, target: { kind: row.kind, record: row.id, field } })
    }
    if (performance.now() - began < SLICE_MS) continue
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (stopped.now) return found
    began = performance.now()
  }
  return found
}
