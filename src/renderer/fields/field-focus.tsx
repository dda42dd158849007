import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { sameTarget, targetKey, type FieldTarget } from './field-target'

interface FieldFocusValue {
  /** The field that the inspector speaks of. */
  readonly target: FieldTarget | null
  /** The field was entered by hand. */
  readonly select: (target: FieldTarget | null) => void
  /** Go there: the screen shows the part that holds it, the field scrolls into sight and takes the keyboard. */
  readonly jump: (target: FieldTarget) => void
  /** Counts jumps, so that jumping twice to one field works twice. */
  readonly jumps: number
}

const FieldFocusContext = createContext<FieldFocusValue>({ target: null, select: () => undefined, jump: () => undefined, jumps: 0 })

/** Remembers which field is selected; around a screen with an inspector. */
export function FieldFocus({ children }: { readonly children: ReactNode }) {
  const [focus, setFocus] = useState<{ target: FieldTarget | null; jumps: number }>({ target: null, jumps: 0 })
  const select = useCallback((target: FieldTarget | null) => {
    setFocus((held) => (sameTarget(held.target, target) ? held : { ...held, target }))
  }, [])
  const jump = useCallback((target: FieldTarget) => { setFocus(({ jumps }) => ({ target, jumps: jumps + 1 })) }, [])
  const value = useMemo(() => ({ ...focus, select, jump }), [focus, select, jump])
  return <FieldFocusContext value={value}>{children}</FieldFocusContext>
}

export function useFieldFocus(): FieldFocusValue {
  return useContext(FieldFocusContext)
}

/** Makes an element the place of a field: jumping to the field scrolls there and focuses its first control. */
export function useFieldPlace(target: FieldTarget): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const { target: wanted, jumps } = useFieldFocus()
  const isWanted = wanted !== null && targetKey(wanted) === targetKey(target)
  const done = useRef(0)
  useEffect(() => {
    if (!isWanted || jumps === done.current || jumps === 0) return
    done.current = jumps
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [isWanted, jumps])
  return place
}
