import type { Editor } from '@tiptap/core'
import { EditorContent, useEditorState } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { StoredParagraph } from '@shared/narrative/diff-paragraphs'
import { editSection } from '@shared/narrative/edit-section'
import { paragraphBody, paragraphRecord } from '@shared/narrative/paragraph-record'
import { listRecords } from '@renderer/data/queries/records'
import type { Store } from '@renderer/data/store'
import { FieldMarks } from '@renderer/fields/field-marks'
import { useFieldFocus } from '@renderer/fields/field-focus'
import type { FieldTarget } from '@renderer/fields/field-target'
import { targetOf, usePlanFields } from '@renderer/fields/plan-fields'
import { useLive, useStore } from '@renderer/live/store-context'
import { useNumerals, useT } from '@renderer/ui/language'
import { PlanErrorNotice } from '@renderer/ui/plan-error'
import { EditorToolbar } from './editor-toolbar'
import { useFindMarks } from './find-marks'
import type { Shelf } from './narrative-session'
import { showMarks, type ParagraphMark, type ParagraphMarkMap } from './paragraph-marks'
import { useNarrativeEditor } from './use-narrative-editor'
import { writeInParts } from './write-in-parts'
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
export function SectionEditor(props: SectionEditorProps) {
  const stored = useLive((store) => readSection(store, props.plan, props.section), [props.plan, props.section])
  return stored === undefined ? null : <LoadedEditor key={props.section} {...props} stored={stored} />
}

function LoadedEditor({ plan, section, label, placeholder, stored }: SectionEditorProps & { readonly stored: readonly StoredParagraph[] }) {
  const store = useStore()
  const { canEdit, conflictOn } = usePlanFields()
  const { select, target } = useFieldFocus()
  const shelf = useMemo((): Shelf => ({
    read: () => readSection(store, plan, section),
    write: (edits) => writeInParts(edits, (part) => store.runCommand(editSection, { plan, section, edits: [...part] })),
    newId: () => store.newId()
  }), [store, plan, section])
  // The text the editor begins with is read once; later values reach it through the session.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const initial = useMemo(() => stored, [shelf])
  const onEnter = useCallback((paragraph: string) => { select({ kind: paragraphRecord.kind, record: paragraph, field: 'content' }) }, [select])
  const { editor, refresh, refused } = useNarrativeEditor({ initial, shelf, label, placeholder, canEdit, onEnter })
  const isEmpty = useEditorState({ editor, selector: () => editor.isEmpty })
  const marks = useParagraphMarks()
  const { numerals } = useNumerals()

  useEffect(refresh, [stored, refresh])
  useEffect(() => { showMarks(editor, marks) }, [editor, marks])
  useJumpInto(editor, section)
  useFindMarks(editor)
  return (
    <div className="narrative-frame">
      {canEdit && <EditorToolbar editor={editor} />}
      {refused !== null && <PlanErrorNotice error={refused} />}
      {target !== null && isParagraph(target) && conflictOn(target) !== undefined && <FieldMarks target={target} />}
      <div className="narrative-sheet" data-numerals={numerals}>
        {isEmpty && canEdit && <p className="narrative-placeholder" aria-hidden>{placeholder}</p>}
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}

async function readSection(store: Store, plan: string, section: string): Promise<StoredParagraph[]> {
  const paragraphs = await listRecords(store, paragraphRecord, plan)
  return paragraphs
    .filter(({ fields }) => fields.section === section)
    .map(({ id, fields }) => ({ id, order: fields.order, ...paragraphBody(fields) }))
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
    if (target.kind === 'section' && target.record === section) editor.commands.focus('end')
    if (!isParagraph(target)) return
    editor.state.doc.forEach((node, at) => {
      if (node.attrs['id'] === target.record) editor.chain().setTextSelection(at + 1).focus(null, { scrollIntoView: true }).run()
    })
  }, [jumps, target, isLook, editor, section])
}
