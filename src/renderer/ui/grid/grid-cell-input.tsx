import { useId, useLayoutEffect, useRef, type ChangeEvent } from 'react'
import { classes, given } from '@renderer/ui/given'
import { ChoiceList, useChoice } from './choice-list'
import type { GridSession } from './grid-session'
import type { CellId, GridColumn } from './grid-types'

interface CellInputProps<Row> {
  readonly session: GridSession<Row>
  readonly cell: CellId
  readonly column: GridColumn<Row>
  readonly row: Row
  readonly rowLabel: string
  /** What the cell shows when nobody types. */
  readonly text: string
}

/**
 * The text field in the active cell. It always holds the keyboard, with its whole text selected until someone types: so the first
 * key of an input method, of the Thai layout or of a screen keyboard arrives, and a screen reader reads the value.
 */
export function CellInput<Row>({ session, cell, column, row, rowLabel, text }: CellInputProps<Row>) {
  const input = useRef<HTMLInputElement>(null)
  const problemId = useId()
  const lockId = useId()
  const lock = session.map.lockOf(cell)
  const { mode, draft, problem } = session
  const canType = session.map.canType(cell)
  // What is still on its way is edited as it was typed: its row does not know it yet.
  const value = draft?.text ?? (mode === 'edit' && text === column.text(row) ? (column.edit ?? column.text)(row) : text)
  const choice = useChoice(session, column, draft?.text ?? null, session.map.valueIn(cell))
  useLayoutEffect(() => {
    const field = input.current
    if (mode === 'edit' && draft === null && field !== null) field.setSelectionRange(field.value.length, field.value.length)
  }, [mode, draft])
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => { session.type(event.target.value) }
  const isChoice = column.kind === 'choice' && canType
  return (
    <>
      <input
        ref={input}
        className={classes('grid-input', mode === 'ready' && 'grid-input-ready')}
        aria-label={rowLabel === '' ? column.title : `${column.title} · ${rowLabel}`}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={onChange}
        onKeyDown={choice.onKeyDown}
        readOnly={!canType}
        placeholder={session.map.isNew(cell.row) ? column.hint : undefined}
        {...given({
          'aria-invalid': problem === null ? undefined : true,
          'aria-describedby': problem === null ? (lock === null ? undefined : lockId) : problemId,
          inputMode: column.kind === 'money' || column.kind === 'integer' ? 'decimal' as const : undefined
        })}
        {...(isChoice ? choice.comboProps : {})}
      />
      {lock !== null && <span id={lockId} hidden>{lock}</span>}
      {problem !== null && <span id={problemId} role="alert" className="grid-problem">{problem}</span>}
      {isChoice && session.isOpen && <ChoiceList anchor={input} choice={choice} />}
    </>
  )
}
