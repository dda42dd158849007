import { app, dialog, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { commandWords } from '@shared/i18n/command-words'
import type { TextKey } from '@shared/i18n/dictionary'
import { translator, type Translate } from '@shared/i18n/translator'
import { TYPING_STEP } from '@shared/ipc/channels'
import type { MenuState } from '@shared/ipc/contract'

/** The native menu of the one window. */
export interface NativeMenu {
  /** Shows it for this window; its undo entries are grey until the page has said what it could take back. */
  readonly attach: (window: BrowserWindow) => void
  /** What the page can take back now. */
  readonly show: (state: MenuState) => void
}

const NOTHING: MenuState = { language: 'th', undo: null, redo: null, spelling: null }

/** `logFolder` is opened from the help menu. */
export function makeNativeMenu(packaged: boolean, logFolder: string): NativeMenu {
  let window: BrowserWindow | null = null
  let shown: MenuState = NOTHING
  const show = (state: MenuState): void => {
    shown = state
    if (window !== null) Menu.setApplicationMenu(Menu.buildFromTemplate(menuItems(window, state, packaged, logFolder)))
  }
  return {
    show,
    attach(opened) {
      window = opened
      opened.webContents.on('render-process-gone', () => { show(NOTHING) })
      opened.on('closed', () => { window = null })
      show(shown)
    }
  }
}

function menuItems(window: BrowserWindow, state: MenuState, packaged: boolean, logFolder: string): MenuItemConstructorOptions[] {
  const words = translator(state.language)
  const developer: MenuItemConstructorOptions[] = packaged ? [] : [{ role: 'toggleDevTools', label: words('native.menu.developer') }]
  return [
    {
      label: words('native.menu.file'),
      submenu: [
        { role: 'close', label: words('native.menu.close') },
        { role: 'quit', label: words('native.menu.quit') }
      ]
    },
    { label: words('native.menu.edit'), submenu: [...stepItems(window, words, state), { type: 'separator' }, ...editItems(words)] },
    {
      label: words('native.menu.view'),
      submenu: [
        spellingItem(window, words, state), { type: 'separator' },
        { role: 'zoomIn', label: words('native.menu.zoomIn') },
        { role: 'zoomOut', label: words('native.menu.zoomOut') },
        { role: 'resetZoom', label: words('native.menu.zoomReset') },
        { role: 'togglefullscreen', label: words('native.menu.fullScreen') },
        ...developer
      ]
    },
    { label: words('native.menu.window'), submenu: [{ role: 'minimize', label: words('native.menu.minimize') }] },
    {
      label: words('native.menu.help'),
      submenu: [
        { label: words('native.menu.logs'), click: () => void shell.openPath(logFolder) },
        { label: words('native.menu.about'), click: () => void showAbout(window, words) }
      ]
    }
  ]
}

/**
 * An entry presses its key in the page, so that menu and keyboard can never do two different things: a text field being typed in
 * takes back its own letters, everywhere else the named step goes. The key itself stays with the page.
 */
function keyItem(window: BrowserWindow, id: string, accelerator: string, options: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const modifiers: 'control'[] = accelerator.startsWith('CmdOrCtrl+') ? ['control'] : []
  const keyCode = accelerator.replace('CmdOrCtrl+', '')
  const press = (): void => {
    window.webContents.focus()
    window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
    window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
  }
  return { id, accelerator, registerAccelerator: false, click: press, ...options }
}

function stepItems(window: BrowserWindow, words: Translate, { undo, redo }: MenuState): MenuItemConstructorOptions[] {
  return [
    keyItem(window, 'undo', 'CmdOrCtrl+Z', { label: stepLabel(words, 'native.menu.undo', undo), enabled: undo !== null }),
    keyItem(window, 'redo', 'CmdOrCtrl+Y', { label: stepLabel(words, 'native.menu.redo', redo), enabled: redo !== null })
  ]
}

/** A name without words, from a newer page, is not shown: the verb alone says enough. */
function stepLabel(words: Translate, verb: TextKey, step: string | null): string {
  if (step === null) return words(verb)
  const name = step === TYPING_STEP ? words('native.menu.typing') : commandWords(words, step)
  return name.includes('command.') ? words(verb) : `${words(verb)}: ${name}`
}

function spellingItem(window: BrowserWindow, words: Translate, { spelling }: MenuState): MenuItemConstructorOptions {
  return keyItem(window, 'spelling', 'F7', { label: words('native.menu.spelling'), type: 'checkbox', checked: spelling === true, enabled: spelling !== null })
}

/** The right mouse button in a text field or on a selection: cut, copy, paste, select all. */
export function installContextMenu(contents: WebContents, words: Translate): void {
  contents.on('context-menu', (_event, at) => {
    if (!at.isEditable && at.selectionText === '') return
    const items = at.isEditable ? editItems(words) : editItems(words).filter((item) => item.role === 'copy')
    Menu.buildFromTemplate(items).popup()
  })
}

function editItems(words: Translate): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: words('native.menu.cut') },
    { role: 'copy', label: words('native.menu.copy') },
    { role: 'paste', label: words('native.menu.paste') },
    { role: 'selectAll', label: words('native.menu.selectAll') }
  ]
}

async function showAbout(window: BrowserWindow, words: Translate): Promise<void> {
  const { electron, chrome } = process.versions
  await dialog.showMessageBox(window, {
    type: 'info',
    title: words('native.about.title'),
    message: `${words('native.appName')}\n${words('native.about.version', { version: app.getVersion() })}`,
    detail: words('native.about.detail', { folder: app.getPath('userData'), electron, chrome })
  })
}
