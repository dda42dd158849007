import path from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { z } from 'zod'
import { readEnvironment } from './environment'
import { forbidNavigation } from './security/navigation'
import { denyDownloads, denyPermissions } from './security/permissions'
import { registerAppScheme, serveApp } from './security/app-protocol'
import { openShellSettings } from './shell-settings'
import { openWindow } from './window'

z.config({ jitless: true })
const environment = readEnvironment(app.isPackaged, process.env)
if (environment.userData !== null) app.setPath('userData', environment.userData)

// Under root Chromium cannot sandbox and would restart its children for ever; whoever passes the switch owns the machine.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
forbidNavigation(app)

async function start(): Promise<void> {
  await app.whenReady()
  const settings = openShellSettings(app.getPath('userData'))
  denyPermissions(session.defaultSession, environment.pageOrigin)
  denyDownloads(session.defaultSession)
  serveApp(path.join(__dirname, '../renderer'), () => undefined)
  openWindow(environment.pageUrl, app.isPackaged, settings)
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  void start()
} else {
  app.quit()
}
