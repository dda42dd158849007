import { useEffect, useMemo, useState } from 'react'
import { captionNumbers } from '@shared/documents/caption-numbers'
import type { Paragraph } from '@shared/narrative/paragraph-record'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { useStore } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'

const NONE: ReadonlyMap<string, string> = new Map()
const PAUSE_MS = 500

/**
 * The numbers tables and pictures of the plan bear in the book, by block id. The book is put together for them, so this waits
 * for a pause and is done anew only when such blocks come, go or move.
 */
export function useCaptionNumbers(plan: string): ReadonlyMap<string, string> {
  const store = useStore()
  const paragraphs = useRecords(paragraphRecord, plan)
  const key = useMemo(() => (paragraphs ?? []).filter(isCaptioned).map(({ id, fields }) => `${id}${fields.order}`).join(), [paragraphs])
  const [numbers, setNumbers] = useState(NONE)
  useEffect(() => {
    if (key === '') {
      setNumbers(NONE)
      return undefined
    }
    const timer = setTimeout(() => {
      void rowsOfPlan(store, plan).then((rows) => {
        const snapshot = readSnapshot(rows.filter((row) => !row.viewDel))
        if (snapshot !== undefined) setNumbers(captionNumbers(snapshot))
      })
    }, PAUSE_MS)
    return () => { clearTimeout(timer) }
  }, [key, plan, store])
  return numbers
}

function isCaptioned({ fields }: Paragraph): boolean {
  return fields.style === 'table' || (fields.style === figureRecord.kind && fields.figure !== '')
}
