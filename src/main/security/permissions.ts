import type { Session } from 'electron'
import { schemeAndHost } from './parse-url'

/** What a page may be given, with the reason. Everything else is denied, present and future. */
const GRANTED: ReadonlyMap<string, string> = new Map([
  ['clipboard-sanitized-write', 'copying cells of a table and version details; writes text the user chose, reads nothing']
])

/** Denies every permission but those in the table, both when a page asks and when it only looks. */
export function denyPermissions(session: Session, pageOrigin: string): void {
  session.setPermissionRequestHandler((contents, permission, done) => {
    done(GRANTED.has(permission) && schemeAndHost(contents.getURL()) === pageOrigin)
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => GRANTED.has(permission) && schemeAndHost(origin) === pageOrigin)
  session.setDevicePermissionHandler(() => false)
}

/** Nothing is downloaded: files leave the program through the save dialog only. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
