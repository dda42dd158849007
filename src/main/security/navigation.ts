import type { App, WebContents } from 'electron'
import { mayOpenExternally, openExternal } from './open-external'

/** Hears where a page wanted to go; it does not go there. */
export type LinkListener = (from: WebContents, url: string) => void

/** No page of any window goes anywhere but to itself, opens a window or embeds another page. The shell alone loads pages. */
export function forbidNavigation(app: App, onLink: LinkListener = () => undefined): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      // The program reloading itself where it stands ("try again"): the same page with the same policy.
      if (url === contents.getURL()) return
      event.preventDefault()
      onLink(contents, url)
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenExternally(url)) void openExternal(url)
      return { action: 'deny' }
    })
  })
}
