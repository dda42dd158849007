/// <reference types="vite/client" />
import type { PlannerApi } from '@shared/ipc/contract'

declare global {
  interface Window {
    /** The slit in the wall: what the preload offers to this page. */
    readonly planner: PlannerApi
  }
}
