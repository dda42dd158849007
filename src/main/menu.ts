import { app, dialog, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Translate } from '@shared/i18n/translator'

/**
 * The native menu. Undo and redo are missing on purpose: the page undoes commands itself (Ctrl+Z), and in a text field
 * Chromium does. `logFolder` is opened from the help menu.
 */
export function installMenu(window: BrowserWindow, words: Translate, packaged: boolean, logFolder: string): void {
  const developer: MenuItemConstructorOptions[] = packaged ? [] : [{ role: 'toggleDevTools', label: words('native.menu.developer') }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words('native.menu.file'),
        submenu: [
          { role: 'close', label: words('native.menu.close') },
          { role: 'quit', label: words('native.menu.quit') }
        ]
      },
      { label: words('native.menu.edit'), submenu: editItems(words) },
      {
        label: words('native.menu.view'),
        submenu: [
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
    ])
  )
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
