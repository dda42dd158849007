import type { Editor } from '@tiptap/core'
import { useCallback, useMemo } from 'react'
import { figureRecord } from '@shared/narrative/figure-record'
import { readRecord } from '@shared/record/define-record'
import { getRow } from '@renderer/data/queries/records'
import { useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { useToast } from '@renderer/ui/toast'
import { dropFigures, fillFigure, insertFigure } from './block-commands'
import type { IncomingPictures } from './incoming-pictures'
import { followPosition } from './follow-position'
import { readPicture, type PictureRefusal, type ReadPicture } from './read-picture'
import type { Pictures } from './use-live-world'

/** Letters a file name is cut to in a notice. */
const MOST_NAME = 60

export interface PictureDoors {
  /** Takes files in as pictures: at a place of the text, into an empty frame that stands there, or at the caret. */
  readonly addPictures: (files: readonly File[], at?: number) => void
  /** Takes in a picture that a pasted text shows under this id already. */
  readonly storePicture: (id: string, file: Blob, name: string) => void
  /** A pasted block shows a picture of this program; `file` is the picture itself where it came along. */
  readonly adoptPicture: (id: string, file: Blob | null) => void
  /** A pasted text showed a picture that cannot be taken. */
  readonly refusePicture: (why: PictureRefusal, name: string) => void
}

/** Reads pictures in, says what was done to them or why they were refused, and never leaves a block without its picture. */
export function usePictures(editor: Editor, pictures: Pictures, incoming: IncomingPictures): PictureDoors {
  const store = useStore()
  const { refuse, tell } = useNotices()

  const settle = useCallback((id: string, name: string, read: ReadPicture | PictureRefusal) => {
    if (typeof read === 'string') {
      refuse(read, name)
      dropFigures(editor, id)
      return null
    }
    pictures.keep(id, read.fields)
    tell(read, name)
    return read.fields
  }, [editor, pictures, refuse, tell])

  const addPictures = useCallback((files: readonly File[], at?: number) => {
    const place = at === undefined ? undefined : followPosition(editor, at)
    void files.reduce(async (before, file) => {
      await before
      const read = await readPicture(file)
      if (typeof read === 'string') {
        refuse(read, file.name)
        return
      }
      const id = store.newId()
      pictures.expect(id)
      incoming.expect(id, Promise.resolve(settle(id, file.name, read)))
      if (editor.isDestroyed) return
      if (!fillFigure(editor, id, place?.current)) insertFigure(editor, id, place?.current)
      place?.leave()
    }, Promise.resolve())
  }, [editor, store, incoming, pictures, refuse, settle])

  const storePicture = useCallback((id: string, file: Blob, name: string) => {
    pictures.expect(id)
    incoming.expect(id, readPicture(file).then((read) => settle(id, name, read)))
  }, [incoming, pictures, settle])

  const adoptPicture = useCallback((id: string, file: Blob | null) => {
    pictures.expect(id)
    incoming.expect(id, getRow(store, id).then(async (row) => {
      if (row?.kind === figureRecord.kind) {
        pictures.keep(id, readRecord(figureRecord, row).fields)
        return 'held'
      }
      return settle(id, '', file === null ? 'lost' : await readPicture(file))
    }))
  }, [incoming, pictures, store, settle])

  return useMemo(() => ({ addPictures, storePicture, adoptPicture, refusePicture: refuse }), [addPictures, storePicture, adoptPicture, refuse])
}

/** What is said of a picture, always by its name. */
function useNotices() {
  const t = useT()
  const toast = useToast()
  const { count } = useNumerals()
  const refuse = useCallback((why: PictureRefusal, name: string) => {
    const picture = name === '' ? t('narrative.figure.unnamed') : t('narrative.figure.named', { name: name.slice(0, MOST_NAME) })
    toast({ words: `${picture} ${t(`narrative.figure.refused.${why}`)}`, sticky: true })
  }, [t, toast])
  const tell = useCallback(({ fields, shrunk }: ReadPicture, name: string) => {
    if (shrunk === undefined) return
    const kilobytes = (bytes: number): string => count(Math.max(1, Math.round(bytes / 1_000)))
    toast({
      words: t('narrative.figure.shrunk', {
        name: name.slice(0, MOST_NAME), from: kilobytes(shrunk.from), to: kilobytes(shrunk.to), width: count(fields.width), height: count(fields.height)
      })
    })
  }, [t, toast, count])
  return { refuse, tell }
}
