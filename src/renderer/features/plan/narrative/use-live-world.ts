import type { Editor } from '@tiptap/core'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { budgetLineRecord } from '@shared/budget/budget-line-record'
import { issueRecord } from '@shared/issue/issue-record'
import { kpiRecord } from '@shared/kpi/kpi-record'
import type { FigureFields } from '@shared/narrative/figure-record'
import { resolveReference, type ReferenceSource } from '@shared/narrative/reference'
import { objectiveRecord } from '@shared/objective/objective-record'
import { planRecord } from '@shared/plan/plan-record'
import { readSnapshot } from '@shared/plan/plan-snapshot'
import { projectRecord } from '@shared/project/project-record'
import { useRows } from '@renderer/live/use-records'
import { useNumerals, useT } from '@renderer/ui/language'
import type { LiveViews } from './live-views'

/** What references read; paragraphs are not among them, so that typing reads nothing here. */
const KINDS = [planRecord, issueRecord, objectiveRecord, kpiRecord, projectRecord, budgetLineRecord].map(({ kind }) => kind)

/** The plan as references read it; put together again, without making a key wait, when money, projects or indicators change. */
export function useReferenceSource(plan: string): ReferenceSource | undefined {
  const rows = useDeferredValue(useRows(KINDS, plan))
  return useMemo(() => (rows === undefined ? undefined : readSnapshot(rows)), [rows])
}

export interface Pictures {
  /** A picture is being taken in: nobody looks for it in the store. */
  readonly expect: (id: string) => void
  /** A picture just taken in is shown before the store has it. */
  readonly keep: (id: string, fields: FigureFields) => void
  /** The words of a picture; empty when it has none or is not here. */
  readonly altOf: (id: string) => string
  /** The picture was changed elsewhere. */
  readonly forget: (id: string) => void
}

/** A picture of the plan as the store holds it; `null` when it holds none. */
export type ReadStored = (id: string) => Promise<FigureFields | null>

/** Tells the marks of the text what they stand for, and again whenever that changes. */
export function useLiveWorld(views: LiveViews, editor: Editor, source: ReferenceSource | undefined, readPicture: ReadStored): Pictures {
  const t = useT()
  const formats = useNumerals()
  const [held, setHeld] = useState<ReadonlyMap<string, FigureFields | null>>(new Map())
  const asked = useRef(new Set<string>())
  const put = useCallback((id: string, fields: FigureFields | null) => {
    // What was just taken in is not in the store yet, so an answer that it is missing comes too early.
    setHeld((before) => (fields === null && before.has(id) ? before : new Map(before).set(id, fields)))
  }, [])
  const world = useMemo(() => ({
    say: (reference: Parameters<typeof resolveReference>[0]) => {
      const words = source === undefined ? undefined : resolveReference(reference, source)
      return typeof words === 'string' ? formats.text(words) : words
    },
    picture: (id: string) => {
      if (!held.has(id) && !asked.current.has(id)) {
        asked.current.add(id)
        void readPicture(id).then((fields) => { put(id, fields) })
      }
      return held.get(id)
    },
    words: {
      broken: t('narrative.reference.broken'), missing: t('narrative.figure.missing'), reference: t('narrative.reference.live'),
      note: t('narrative.note.title'), picture: t('narrative.figure.noAlt'), frame: t('narrative.figure.frame')
    }
  }), [source, formats, held, readPicture, put, t])
  useEffect(() => { views.show(world) }, [views, world, editor])
  return useMemo(() => ({
    expect: (id) => { asked.current.add(id) },
    keep: put,
    altOf: (id) => held.get(id)?.alt ?? '',
    forget: (id) => {
      asked.current.delete(id)
      setHeld((before) => new Map([...before].filter(([each]) => each !== id)))
    }
  }), [put, held])
}
