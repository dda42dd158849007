// The limit of a cold start: an Electron that shows an empty page and does nothing else.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.PLANNER_USER_DATA)
void app.whenReady().then(() => {
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false }
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<main id="ready">blank</main>')
})
app.on('window-all-closed', () => app.quit())
