import type { BroughtBack } from '@shared/sync/inverse-op'
import type { Op } from '@shared/sync/op'
import { observable, type Observable } from './observable'

/** How many steps a session keeps: more than anybody has walked back by hand. */
const LIMIT = 500
/** How many of them a list offers at once. */
const SHOWN = 100

/** One op of a step. */
export interface StepOp {
  readonly op: Op
  /** How the op left the records it brought back to life. */
  readonly left?: BroughtBack | undefined
}

/**
 * A step that can be taken back: the name shown (i18n `command.<name>`) and the ops that would be inverted, in the order they were
 * made. What one op could not carry is several, and still one step.
 */
export interface Step {
  readonly name: string
  readonly ops: readonly StepOp[]
}

/** A step as a list shows it. */
export interface NamedStep {
  /** i18n `command.<name>` */
  readonly name: string
  /** Of its last op. */
  readonly opId: string
  /** Ids of the records the step changed. */
  readonly ents: readonly string[]
}

/** The steps that can be taken back and those that can be made again, the next one first. */
export type NamedSteps = Readonly<Record<Direction, readonly NamedStep[]>>

/** What the two menu entries say; `null` greys them out. */
export interface UndoState {
  readonly undo: string | null
  readonly redo: string | null
}

export type Direction = 'undo' | 'redo'

/** The steps of this session. The ops themselves stay in outbox, journal and log like any other. */
export interface UndoHistory {
  readonly state: Observable<UndoState>
  /** The same as a list with names. */
  readonly steps: Observable<NamedSteps>
  /** A new edit: it can be undone, and what was undone before can no longer be redone. */
  record(step: Step): void
  peek(direction: Direction): Step | undefined
  /** The top step was inverted by `inverse`: it moves to the other side. */
  turn(direction: Direction, inverse: readonly StepOp[]): void
  /** The top step can no longer be inverted. */
  drop(direction: Direction): void
}

export function createUndoHistory(): UndoHistory {
  const steps: Record<Direction, Step[]> = { undo: [], redo: [] }
  const state = observable<UndoState>({ undo: null, redo: null })
  const named = observable<NamedSteps>({ undo: [], redo: [] })

  function publish(): void {
    state.set({ undo: steps.undo.at(-1)?.name ?? null, redo: steps.redo.at(-1)?.name ?? null })
    named.set({ undo: steps.undo.slice(-SHOWN).reverse().map(namedStep), redo: steps.redo.slice(-SHOWN).reverse().map(namedStep) })
  }

  function push(direction: Direction, step: Step): void {
    steps[direction].push(step)
    if (steps[direction].length > LIMIT) steps[direction].shift()
  }

  return {
    state,
    steps: named,
    record(step) {
      push('undo', step)
      steps.redo = []
      publish()
    },
    peek: (direction) => steps[direction].at(-1),
    turn(direction, inverse) {
      const step = steps[direction].pop()
      if (step !== undefined) push(direction === 'undo' ? 'redo' : 'undo', { name: step.name, ops: inverse })
      publish()
    },
    drop(direction) {
      steps[direction].pop()
      publish()
    }
  }
}

function namedStep({ name, ops }: Step): NamedStep {
  return { name, opId: ops.at(-1)?.op.opId ?? '', ents: [...new Set(ops.flatMap(({ op }) => op.changes.map((change) => change.ent)))] }
}
