import { shell } from 'electron'
import { parseUrl } from './parse-url'

/** Hosts the system's browser may be sent to. Empty: no screen links out of the program. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set()

/** True for an https address of an allowed host; compared as a parsed URL, never as text. */
export function mayOpenExternally(address: string, hosts: ReadonlySet<string> = ALLOWED_HOSTS): boolean {
  const url = parseUrl(address)
  if (url === null || url.protocol !== 'https:') return false
  return url.username === '' && url.password === '' && hosts.has(url.host)
}

/** The only place that hands an address to the system. Refuses what is not on the list. */
export async function openExternal(address: string): Promise<void> {
  if (!mayOpenExternally(address)) return
  // eng-disable OPEN_EXTERNAL_JS_CHECK -- the address passed the https and host list on the line above
  await shell.openExternal(new URL(address).href)
}
