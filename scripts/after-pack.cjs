// Electron's stand-in app must not travel with ours: the archive next to it is the only program there is.
const fs = require('node:fs')
const path = require('node:path')

module.exports = async function afterPack({ appOutDir }) {
  fs.rmSync(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
