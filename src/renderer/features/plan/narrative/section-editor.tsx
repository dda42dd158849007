import type { Editor } from '@tiptap/core'
import { EditorContent, useEditorState } from '@tiptap/react'
import { memo, type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import type { StoredParagraph } from '@shared/narrative/diff-paragraphs'
import type { LiveReference } from '@shared/kernel/rich-text'
import { paragraphRecord } from '@shared/narrative/paragraph-record'
import type { ReferenceSource } from '@shared/narrative/reference'
import { FieldMarks } from '@renderer/fields/field-marks'
import { useFieldFocus } from '@renderer/fields/field-focus'
import type { FieldTarget } from '@renderer/fields/field-target'
import { targetOf, usePlanFields } from '@renderer/fields/plan-fields'
import { afterOverlay } from '@renderer/ui/after-overlay'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { insertReference } from './block-commands'
import { showLabels } from './block-labels'
import type { PasteRefusal } from './clipboard'
import type { Shelf } from './narrative-session'
import { useSpelling } from '../spelling/spelling'
import { SpellingMenu } from '../spelling/spelling-menu'
import { EditorToolbar } from './editor-toolbar'
import { useFindMarks } from './find-marks'
import type { IncomingPictures } from './incoming-pictures'
import { LiveViews } from './live-views'
import { MarkSheet } from './mark-sheet'
import { showMarks, type ParagraphMark, type ParagraphMarkMap } from './paragraph-marks'
import { ReferenceDialog } from './reference-dialog'
import { useBookNumbers } from './use-book-numbers'
import { useInsertions, type Insertions } from './use-insertions'
import { useLiveWorld, useReferenceSource, type Pictures } from './use-live-world'
import { useStoredPicture, useTidyFigures } from './use-tidy-figures'
import { useNarrativeEditor, type EditorDoors } from './use-narrative-editor'
import { useSpellingMarks } from './spelling-marks'
import { useSection } from './use-section'
import '../spelling/spelling.css'
import './narrative.css'

export interface SectionEditorProps {
  readonly plan: string
  /** Id of the section record. */
  readonly section: string
  /** The heading of the part, read aloud as the name of the text. */
  readonly label: string
  readonly placeholder: string
}

/** The narrative of one part, on paper: saves itself, shows what others write elsewhere in it. */
export const SectionEditor = memo(function SectionEditor(props: SectionEditorProps) {
  const { stored, shelf, incoming } = useSection(props.plan, props.section)
  return stored === undefined ? null : <LoadedEditor key={props.section} {...props} stored={stored} shelf={shelf} incoming={incoming} />
})

interface LoadedProps extends SectionEditorProps {
  readonly stored: readonly StoredParagraph[]
  readonly shelf: Shelf
  readonly incoming: IncomingPictures
}

function LoadedEditor({ plan, section, label, placeholder, stored, shelf, incoming }: LoadedProps) {
  const { canEdit, conflictOn } = usePlanFields()
  const { select, target } = useFieldFocus()
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text it begins with is read once; later values come through the session
  const initial = useMemo(() => stored, [shelf])
  const onEnter = useCallback((paragraph: string) => { select({ kind: paragraphRecord.kind, record: paragraph, field: 'content' }) }, [select])
  const views = useMemo(() => new LiveViews(), [])
  const doors = useDoors()
  const { editor, refresh, refused } = useNarrativeEditor({ initial, shelf, label, placeholder, canEdit, onEnter, views, doors: doors.stable })
  const source = useReferenceSource(plan)
  const pictures = useLiveWorld(views, editor, source, useStoredPicture(plan, canEdit))
  useTidyFigures(plan, canEdit)
  const insertions = useInsertions(editor, pictures, incoming)
  doors.lead(insertions)
  const isEmpty = useEditorState({ editor, selector: () => editor.isEmpty })
  const marks = useParagraphMarks()
  const { numerals } = useNumerals()

  useEffect(refresh, [stored, refresh])
  useEffect(() => { showMarks(editor, marks) }, [editor, marks])
  const notesBefore = useLabels(editor, plan).get(section) ?? 0
  useJumpInto(editor, section)
  useFindMarks(editor)
  const doubt = useSpellingMarks(editor, canEdit)
  const spelling = useSpelling()
  return (
    <div className="narrative-frame">
      {canEdit && (
        <EditorToolbar
          editor={editor}
          onPicture={doors.stable.addPictures}
          onFootnote={doors.stable.addFootnote}
          onReference={doors.stable.chooseReference}
        />
      )}
      {refused !== null && <PlanErrorNotice error={refused} />}
      {target !== null && isParagraph(target) && conflictOn(target) !== undefined && <FieldMarks target={target} />}
      <div className="narrative-sheet" data-numerals={numerals} style={{ '--notes-before': notesBefore } as CSSProperties}>
        {isEmpty && canEdit && <p className="narrative-placeholder" aria-hidden>{placeholder}</p>}
        <EditorContent editor={editor} />
      </div>
      <Sheets editor={editor} views={views} source={source} pictures={pictures} insertions={insertions} />
      {doubt.asked !== null && <SpellingMenu asked={doubt.asked} onFix={doubt.fix} onAdd={spelling.add} onIgnore={spelling.ignore} onClose={doubt.close} />}
    </div>
  )
}

/** List marks and caption numbers in the digits of the screen; gives how many footnotes the book holds before each section. */
function useLabels(editor: Editor, plan: string): ReadonlyMap<string, number> {
  const t = useT()
  const { digits } = useNumerals()
  const { captions, notesBefore } = useBookNumbers(plan)
  useEffect(() => {
    showLabels(editor, { digits, captions, hints: { table: t('narrative.table.caption'), figure: t('narrative.figure.caption') } })
  }, [editor, digits, captions, t])
  return notesBefore
}

interface SheetsProps {
  readonly editor: Editor
  readonly views: LiveViews
  readonly source: ReferenceSource | undefined
  readonly pictures: Pictures
  readonly insertions: Insertions
}

/** What opens beside or over the text: a footnote, the words of a picture, the choice of a value. */
function Sheets({ editor, views, source, pictures, insertions: { mark, closeMark, describe, isChoosing, setChoosing } }: SheetsProps) {
  const choose = (reference: LiveReference): void => {
    setChoosing(false)
    afterOverlay(() => { insertReference(editor, reference) })
  }
  return (
    <>
      {mark !== null && <MarkSheet key={mark.at} editor={editor} mark={mark} onClose={closeMark} altOf={pictures.altOf} onAlt={describe} source={source} views={views} />}
      {source !== undefined && <ReferenceDialog source={source} isOpen={isChoosing} onClose={() => { setChoosing(false) }} onChoose={choose} />}
    </>
  )
}

/** Paragraphs with an open comment or a conflict; a conflict is shown first. */
function useParagraphMarks(): ParagraphMarkMap {
  const t = useT()
  const { comments, conflicts } = usePlanFields()
  return useMemo(() => {
    const marks = new Map<string, { mark: ParagraphMark; words: string }>()
    for (const { fields } of comments) {
      if (fields.state === 'open' && isParagraph(targetOf(fields))) marks.set(fields.target, { mark: 'comment', words: t('workspace.inspector.comments') })
    }
    for (const { fields } of conflicts) {
      if (isParagraph(targetOf(fields))) marks.set(fields.target, { mark: 'conflict', words: t('workspace.field.conflict') })
    }
    return marks
  }, [comments, conflicts, t])
}

/** The editor is made once; its doors lead to what the last rendering made. */
function useDoors(): { readonly stable: EditorDoors; readonly lead: (insertions: Insertions) => void } {
  const t = useT()
  const toast = useToast()
  const now = useRef<Insertions | null>(null)
  const say = useRef((_: PasteRefusal): void => undefined)
  const miss = useRef((_: number): void => undefined)
  const { count: counted } = useNumerals()
  miss.current = (count) => { toast({ words: t('narrative.paste.missedPictures', { count: counted(count) }), sticky: true }) }
  say.current = (why) => { toast({ words: t(`narrative.paste.${why}`), sticky: true }) }
  return useMemo(() => ({
    stable: {
      addFootnote: () => { now.current?.addFootnote() },
      chooseReference: () => { now.current?.setChoosing(true) },
      addPictures: (files, at) => { now.current?.addPictures(files, at) },
      storePicture: (id, file, name) => { now.current?.storePicture(id, file, name) },
      adoptPicture: (id, file) => { now.current?.adoptPicture(id, file) },
      refusePicture: (why, name) => { now.current?.refusePicture(why, name) },
      missPictures: (count) => { miss.current(count) },
      refusePaste: (why) => { say.current(why) }
    },
    lead: (insertions) => { now.current = insertions }
  }), [])
}

function isParagraph({ kind }: FieldTarget): boolean {
  return kind === paragraphRecord.kind
}

/** Jumping to the part or to one of its paragraphs puts the caret there; once per jump, also when the jump opened this part. */
function useJumpInto(editor: Editor, section: string): void {
  const { target, jumps, isLook } = useFieldFocus()
  const done = useRef(0)
  useEffect(() => {
    if (jumps === done.current || target === null) return
    done.current = jumps
    if (isLook) return
    if (target.kind === 'section' && target.field === 'content' && target.record === section) editor.commands.focus('end')
    if (!isParagraph(target)) return
    editor.state.doc.forEach((node, at) => {
      if (node.attrs['id'] === target.record) editor.chain().setTextSelection(at + 1).focus(null, { scrollIntoView: true }).run()
    })
  }, [jumps, target, isLook, editor, section])
}
