import { useSyncExternalStore } from 'react'

const KEY = 'planner.tour'

/** Where the tour stands on this machine: a choice about the view, never data. */
export interface TourState {
  /** The card is on screen. */
  readonly isRunning: boolean
  /** The step that is shown, or where it goes on; counted from 0. */
  readonly step: number
  readonly progress: 'fresh' | 'left' | 'done'
}

let state: TourState = remembered()
const listeners = new Set<() => void>()

function remembered(): TourState {
  const stored = localStorage.getItem(KEY) ?? ''
  if (stored === 'done') return { isRunning: false, step: 0, progress: 'done' }
  const step = Number(stored)
  return Number.isInteger(step) && step > 0 && step < 100 ? { isRunning: false, step, progress: 'left' } : { isRunning: false, step: 0, progress: 'fresh' }
}

function change(next: TourState): void {
  state = next
  if (next.progress === 'done') localStorage.setItem(KEY, 'done')
  else if (next.progress === 'left') localStorage.setItem(KEY, String(next.step))
  for (const listener of [...listeners]) listener()
}

/** Begins the tour, or goes on where it was left. */
export function startTour(): void {
  change({ ...state, isRunning: true, progress: state.progress === 'done' ? 'fresh' : state.progress })
}

/** Shows another step; it is remembered, so that leaving loses nothing. */
export function showStep(step: number): void {
  change({ isRunning: true, step, progress: step > 0 ? 'left' : 'fresh' })
}

/** Puts the card away; the tour goes on at this step when it is asked for again. */
export function leaveTour(): void {
  change({ ...state, isRunning: false })
}

/** The last step was read. */
export function endTour(): void {
  change({ isRunning: false, step: 0, progress: 'done' })
}

/** Where the tour stands now. */
export function useTourState(): TourState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    () => state
  )
}
