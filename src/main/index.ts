import path from 'node:path'
import { app, net, session, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { translator } from '@shared/i18n/translator'
import { openAttachmentDesk } from './attachments/attachment-desk'
import { CentralClient } from './central/central-client'
import { deviceKeysIn } from './central/device-key'
import { openEnrolmentFile } from './central/enrolment-file'
import { systemSecretBox } from './central/secret-box'
import { makeClosing } from './closing'
import { reloadAfterCrash, showCrashes, showsCrash } from './crash-page'
import { makePagesStore } from './documents/made-pages'
import { rememberSavedFiles } from './documents/saved-files'
import { readEnvironment, appInfo } from './environment'
import { failToStart, tellFailures } from './failure'
import { openChannels } from './ipc/open-channels'
import { countPendingCalls } from './ipc/pending-calls'
import { openJournal } from './journal/journal-file'
import { installContextMenu, makeNativeMenu } from './menu'
import { waitBeforeQuit } from './quitting'
import { registerAppScheme, serveApp } from './security/app-protocol'
import { forbidNavigation } from './security/navigation'
import { denyDownloads, denyPermissions } from './security/permissions'
import { openShellLog } from './shell-log'
import { openShellSettings } from './shell-settings'
import { holdsFolder } from './single-instance'
import { openWindow } from './window'

z.config({ jitless: true })
const environment = readEnvironment(app.isPackaged, process.env)
if (environment.userData !== null) app.setPath('userData', environment.userData)
const userData = app.getPath('userData')
const logFolder = path.join(userData, 'logs')
const words = translator('th')
const log = openShellLog(logFolder)
let window: BrowserWindow | null = null

// Under root Chromium cannot sandbox and would restart its children for ever; whoever passes the switch owns the machine.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
forbidNavigation(app, (contents, url) => reloadAfterCrash(contents, url, environment.pageUrl))

async function start(): Promise<void> {
  tellFailures(log, words)
  await app.whenReady()
  if (!holdsFolder(userData)) return app.exit(0)
  const [settings, pages, closing, calls] = [openShellSettings(userData), makePagesStore(), makeClosing(), countPendingCalls()]
  const menu = makeNativeMenu(environment.packaged, logFolder)
  const journal = await openJournal(path.join(userData, 'journal'))
  const centralFolder = path.join(userData, 'central')
  const central = new CentralClient({
    fetch: (address, init) => net.fetch(address, init),
    keys: deviceKeysIn(centralFolder, systemSecretBox()),
    enrolment: await openEnrolmentFile(centralFolder),
    journal,
    packaged: environment.packaged,
    appVersion: app.getVersion()
  })
  const documents = { settings, saved: rememberSavedFiles(), words }
  const attachments = await openAttachmentDesk(userData, documents)
  denyPermissions(session.defaultSession, environment.pageOrigin)
  denyDownloads(session.defaultSession)
  serveApp(path.join(__dirname, '../renderer'), pages.take)
  openChannels(
    { pageOrigin: environment.pageOrigin, log, calls },
    {
      info: appInfo(environment, app.getVersion()),
      journal,
      central,
      documents,
      attachments,
      pages,
      closing,
      menu
    }
  )
  waitBeforeQuit(app, calls, () => journal.close())

  const opened = openWindow(environment.pageUrl, environment.packaged, settings)
  window = opened
  showCrashes(opened, pages, log, words)
  closing.guard(opened, () => !showsCrash(opened.webContents))
  menu.attach(opened)
  installContextMenu(opened.webContents, words)
}

function focusWindow(): void {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.on('window-all-closed', () => app.quit())
  start().catch((error: unknown) => failToStart(log, words, error))
} else {
  app.quit()
}
