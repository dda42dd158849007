import type { App, WebContents } from 'electron'
import { mayOpenExternally, openExternal } from './open-external'

/** What a page may ask for by a link although it may not go there; true when it was meant for us. */
export type LinkListener = (from: WebContents, url: string) => boolean

/** No page of any window goes anywhere, opens a window or embeds another page. The shell alone loads pages. */
export function forbidNavigation(app: App, onLink: LinkListener = () => false): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
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
