import type { Op } from '@shared/sync/op'
import { observable, type Observable } from './observable'

/** How many steps a session keeps: more than anybody has walked back by hand. */
const LIMIT = 500

/** A step that can be taken back: the name shown (i18n `command.<name>`) and the op that would be inverted. */
export interface Step {
  readonly name: string
  readonly op: Op
}

/** What the two menu entries say; `null` greys them out. */
export interface UndoState {
  readonly undo: string | null
  readonly redo: string | null
}

export type Direction = 'undo' | 'redo'

/** The steps of this session. The ops themselves stay in outbox, journal and log like any other. */
export interface UndoHistory {
  readonly state: Observable<UndoState>
  /** A new edit: it can be undone, and what was undone before can no longer be redone. */
  record(step: Step): void
  peek(direction: Direction): Step | undefined
  /** The top step was inverted by `inverse`: it moves to the other side. */
  turn(direction: Direction, inverse: Op): void
  /** The top step can no longer be inverted. */
  drop(direction: Direction): void
}

export function createUndoHistory(): UndoHistory {
  const steps: Record<Direction, Step[]> = { undo: [], redo: [] }
  const state = observable<UndoState>({ undo: null, redo: null })

  function publish(): void {
    state.set({ undo: steps.undo.at(-1)?.name ?? null, redo: steps.redo.at(-1)?.name ?? null })
  }

  function push(direction: Direction, step: Step): void {
    steps[direction].push(step)
    if (steps[direction].length > LIMIT) steps[direction].shift()
  }

  return {
    state,
    record(step) {
      push('undo', step)
      steps.redo = []
      publish()
    },
    peek: (direction) => steps[direction].at(-1),
    turn(direction, inverse) {
      const step = steps[direction].pop()
      if (step !== undefined) push(direction === 'undo' ? 'redo' : 'undo', { name: step.name, op: inverse })
      publish()
    },
    drop(direction) {
      steps[direction].pop()
      publish()
    }
  }
}
