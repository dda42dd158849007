import path from 'node:path'
import type { AppInfo } from '@shared/ipc/contract'
import { APP_ORIGIN } from './security/app-origin'

/** What the start of the program was told from outside. A packaged program listens to none of it. */
export interface ShellEnvironment {
  readonly packaged: boolean
  /** The data folder to use in place of the system's choice, or null. */
  readonly userData: string | null
  /** The page to show: the built one, or the development server's. */
  readonly pageUrl: string
  /** The one origin whose calls are heard. */
  readonly pageOrigin: string
  /** Central office suggested at enrolment in a trial run. */
  readonly suggestedAddress: string | null
  readonly suggestedCode: string | null
}

/** Reads the variables of a start from source (development, tests, trial run). */
export function readEnvironment(packaged: boolean, env: NodeJS.ProcessEnv): ShellEnvironment {
  const told = packaged ? {} : env
  const devUrl = told['ELECTRON_RENDERER_URL'] ?? null
  return {
    packaged,
    userData: told['PLANNER_USER_DATA'] ?? localDataFolder(env),
    pageUrl: devUrl ?? `${APP_ORIGIN}/`,
    pageOrigin: devUrl === null ? APP_ORIGIN : new URL(devUrl).origin,
    suggestedAddress: told['PLANNER_CENTRAL_ADDRESS'] ?? null,
    suggestedCode: told['PLANNER_CENTRAL_CODE'] ?? null
  }
}

// A roaming profile is copied over the network at every sign-in; a database must not live there.
function localDataFolder(env: NodeJS.ProcessEnv): string | null {
  const local = env['LOCALAPPDATA']
  return process.platform === 'win32' && local !== undefined ? path.join(local, 'Yutitham Planner') : null
}

/** What the window may know about the program it runs in. */
export function appInfo(environment: ShellEnvironment, version: string): AppInfo {
  return {
    version,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    platform: process.platform,
    packaged: environment.packaged,
    suggestedAddress: environment.suggestedAddress,
    suggestedCode: environment.suggestedCode
  }
}
