import path from 'node:path'
import { BrowserWindow, screen } from 'electron'
import type { ShellSettings } from './shell-settings'
import { MINIMUM_SIZE, placeWindow } from './window-place'

/** `--chrome` of src/renderer/ui/tokens.css, so that nothing flashes before the first paint. */
const PAGE_COLOUR = '#f4f3f0'

/** Opens the one window of the program on `pageUrl`, where it was left, and shows it when it has painted. */
export function openWindow(pageUrl: string, packaged: boolean, settings: ShellSettings): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(settings.get().window, displays),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    backgroundColor: PAGE_COLOUR,
    webPreferences: {
      preload: path.join(__dirname, '../preload/index.cjs'), // eng-disable PRELOAD_JS_CHECK -- one bundled file, a frozen list of functions
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
      devTools: !packaged
    }
  })
  window.once('ready-to-show', () => showAsLeft(window, settings))
  window.on('close', () => rememberPlace(window, settings))
  void window.loadURL(pageUrl)
  return window
}

function showAsLeft(window: BrowserWindow, settings: ShellSettings): void {
  if (settings.get().window?.maximized === true) window.maximize()
  window.show()
}

function rememberPlace(window: BrowserWindow, settings: ShellSettings): void {
  const { x, y, width, height } = window.getNormalBounds()
  settings.set({ window: { x, y, width, height, maximized: window.isMaximized() } })
}
