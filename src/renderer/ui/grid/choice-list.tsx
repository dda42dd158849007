import { useEffect, useId, useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import type { Json } from '@shared/kernel/json'
import { foldedIncludes } from '@shared/kernel/thai-text'
import { classes } from '@renderer/ui/given'
import type { GridSession } from './grid-session'
import type { GridColumn, GridOption } from './grid-types'

/** The list of a choice cell: what it offers for the letters typed, and what the keys do in it. */
export interface Choice {
  readonly id: string
  readonly options: readonly GridOption[]
  readonly highlighted: number
  readonly pick: (option: GridOption) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly comboProps: Readonly<Record<string, string | boolean>>
}

const NONE: readonly GridOption[] = []

export function useChoice<Row>(session: GridSession<Row>, column: GridColumn<Row>, typed: string | null, current: Json): Choice {
  const id = useId()
  const [moved, setMoved] = useState<number | null>(null)
  const all = column.options ?? NONE
  const options = typed === null || typed.trim() === '' ? all : all.filter(({ label }) => foldedIncludes(label, typed))
  useEffect(() => { setMoved(null) }, [typed, session.isOpen])
  const highlighted = Math.min(moved ?? Math.max(0, typed === null ? options.findIndex((option) => option.id === current) : 0), options.length - 1)
  const pick = (option: GridOption): void => { session.choose(option.id, option.label) }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!session.isOpen || column.kind !== 'choice' || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      event.stopPropagation()
      setMoved(Math.max(0, Math.min(options.length - 1, highlighted + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const option = options[highlighted]
      const stays = session.mode === 'edit' && event.key === 'Enter'
      if (option === undefined) return
      pick(option)
      if (!stays) return
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const comboProps = {
    'role': 'combobox', 'aria-expanded': session.isOpen, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox',
    ...(session.isOpen ? { 'aria-controls': id, ...(options[highlighted] === undefined ? {} : { 'aria-activedescendant': optionId(id, highlighted) }) } : {})
  }
  return { id, options, highlighted, pick, onKeyDown, comboProps }
}

const MOST_HIGH = 300

/** The options under (or over) the cell, above everything else on the page. */
export function ChoiceList({ anchor, choice }: { readonly anchor: RefObject<HTMLInputElement | null>; readonly choice: Choice }) {
  const [place, setPlace] = useState<Readonly<Record<string, number>> | null>(null)
  useLayoutEffect(() => {
    const cell = anchor.current?.parentElement?.getBoundingClientRect()
    if (cell === undefined) return
    const below = window.innerHeight - cell.bottom
    const room = Math.min(MOST_HIGH, Math.max(below, cell.top) - 8)
    setPlace({ left: Math.min(cell.left, window.innerWidth - Math.max(cell.width, 260) - 8), minWidth: Math.max(cell.width, 260), maxHeight: room, ...(below >= Math.min(MOST_HIGH, cell.top) ? { top: cell.bottom } : { bottom: window.innerHeight - cell.top }) })
  }, [anchor])
  useEffect(() => { document.getElementById(optionId(choice.id, choice.highlighted))?.scrollIntoView({ block: 'nearest' }) }, [choice.id, choice.highlighted])
  if (place === null) return null
  return createPortal(
    <ul id={choice.id} role="listbox" aria-label={anchor.current?.getAttribute('aria-label') ?? ''} className="grid-choices" style={place} onPointerDown={(event) => { event.preventDefault() }}>
      {choice.options.map((option, index) => (
        <li
          key={option.id}
          id={optionId(choice.id, index)}
          role="option"
          aria-selected={index === choice.highlighted}
          className={classes('grid-choice', index === choice.highlighted && 'grid-choice-on')}
          onPointerDown={(event) => { event.preventDefault(); event.stopPropagation(); choice.pick(option) }}
        >
          {option.label}
        </li>
      ))}
    </ul>,
    anchor.current?.closest('main') ?? document.body
  )
}

function optionId(list: string, index: number): string {
  return `${list}-${String(index)}`
}
