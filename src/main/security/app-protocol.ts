import { protocol } from 'electron'
import { APP_SCHEME } from './app-origin'
import { answer, type MadePages } from './app-responses'

/** Must run before `ready`: without `standard` and `secure` the window gets neither IndexedDB nor Web Locks. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
  ])
}

/** Answers `app://planner/…` from the built renderer folder and from pages main makes. */
export function serveApp(folder: string, made: MadePages): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, folder, made))
}
