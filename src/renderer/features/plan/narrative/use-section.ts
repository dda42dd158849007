import { useMemo, useRef } from 'react'
import type { StoredParagraph } from '@shared/narrative/diff-paragraphs'
import { editSection } from '@shared/narrative/edit-section'
import { paragraphBody, paragraphRecord, type Paragraph } from '@shared/narrative/paragraph-record'
import { liveRecordsOf } from '@renderer/data/live-records'
import { useStore } from '@renderer/live/store-context'
import { useRecords } from '@renderer/live/use-records'
import { IncomingPictures } from './incoming-pictures'
import type { Shelf } from './narrative-session'
import { writeInParts } from './write-in-parts'

/** The text of one part as it is stored, the same array until it changes, and the way to write it; `undefined` until it is read. */
export function useSection(plan: string, section: string): { readonly stored: readonly StoredParagraph[] | undefined; readonly shelf: Shelf; readonly incoming: IncomingPictures } {
  const store = useStore()
  const paragraphs = useRecords(paragraphRecord, plan)
  const last = useRef<readonly StoredParagraph[]>([])
  const stored = useMemo(() => {
    if (paragraphs === undefined) return undefined
    const now = textOf(section, paragraphs)
    if (!isSameList(now, last.current)) last.current = now
    return last.current
  }, [paragraphs, section])
  const incoming = useMemo(() => new IncomingPictures(), [])
  const shelf = useMemo((): Shelf => ({
    read: async () => textOf(section, await liveRecordsOf(store).upToDate(paragraphRecord, plan)),
    async write(all) {
      const { edits, figures } = await incoming.arrive(all)
      return writeInParts(edits, figures, async (part, arriving) => {
        const written = await store.runCommand(editSection, { plan, section, edits: [...part], figures: [...arriving] })
        if (written.ok) incoming.stored(arriving.map(({ id }) => id))
        return written
      })
    },
    newId: () => store.newId()
  }), [store, plan, section, incoming])
  return { stored, shelf, incoming }
}

function textOf(section: string, paragraphs: readonly Paragraph[]): readonly StoredParagraph[] {
  return paragraphs.filter(({ fields }) => fields.section === section).map(storedOf)
}

/** A record never changes; the same one gives the same paragraph, so that comparing a part costs what is other in it. */
const madeBefore = new WeakMap<Paragraph, StoredParagraph>()

function storedOf(record: Paragraph): StoredParagraph {
  const known = madeBefore.get(record)
  if (known !== undefined) return known
  const { id, fields } = record
  const made = { id, order: fields.order, ...paragraphBody(fields) }
  madeBefore.set(record, made)
  return made
}

function isSameList(a: readonly StoredParagraph[], b: readonly StoredParagraph[]): boolean {
  return a.length === b.length && a.every((paragraph, at) => paragraph === b[at])
}
