import { useEffect, useMemo, useState } from 'react'
import { bookNumbers, type BookNumbers } from '@shared/documents/book-numbers'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { figureRecord } from '@shared/narrative/figure-record'
import { paragraphRecord, paragraphTexts, type Paragraph } from '@shared/narrative/paragraph-record'
import { rowsOfPlan } from '@renderer/data/queries/records'
import { useStore } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'

const NONE: BookNumbers = { captions: new Map(), notesBefore: new Map() }
const PAUSE_MS = 500

/**
 * The numbers tables, pictures and footnotes of the plan bear in the book. The book is put together for them, so this waits
 * for a pause and is done anew only when such blocks or marks come, go or move.
 */
export function useBookNumbers(plan: string): BookNumbers {
  const store = useStore()
  const paragraphs = useRecords(paragraphRecord, plan)
  const key = useMemo(() => (paragraphs ?? []).flatMap(numbered).join(), [paragraphs])
  const [numbers, setNumbers] = useState(NONE)
  useEffect(() => {
    if (key === '') {
      setNumbers(NONE)
      return undefined
    }
    const timer = setTimeout(() => {
      void rowsOfPlan(store, plan).then((rows) => {
        const snapshot = readSnapshot(rows.filter((row) => !row.viewDel))
        if (snapshot !== undefined) setNumbers(bookNumbers(snapshot))
      })
    }, PAUSE_MS)
    return () => { clearTimeout(timer) }
  }, [key, plan, store])
  return numbers
}

/** What numbers depend on of a block; nothing for a block that bears none. A record never changes, so each is looked through once. */
const keptMarks = new WeakMap<Paragraph, readonly string[]>()

function numbered(record: Paragraph): readonly string[] {
  const known = keptMarks.get(record)
  if (known !== undefined) return known
  const { id, fields } = record
  const notes = paragraphTexts(fields).flat().filter((run) => run.note !== undefined).length
  const isCaptioned = fields.style === 'table' || (fields.style === figureRecord.kind && fields.figure !== '')
  const marks = isCaptioned || notes > 0 ? [`${id}${fields.order}${String(notes)}`] : []
  keptMarks.set(record, marks)
  return marks
}
