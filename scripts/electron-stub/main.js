// Stands in for Electron's default_app.asar, so that `electron [options] <path>` works with a runtime shipped without one.
'use strict'
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { app } = require('electron')

const wanted = readArguments(process.argv.slice(1))
if (wanted.file === null) {
  console.error('usage: electron [options] <app path>')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
if (wanted.preload.length > 0) Module._preloadModules(wanted.preload)
start(path.resolve(wanted.file))

function readArguments(argv) {
  const preload = []
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i]
    if (word === '-v' || word === '--version') showVersion()
    else if (word === '-r' || word === '--require') preload.push(argv[(i += 1)])
    else if (word.startsWith('--require=')) preload.push(word.slice('--require='.length))
    else if (word === '--') return { file: argv[i + 1] ?? null, preload }
    else if (!word.startsWith('-')) return { file: word, preload }
  }
  return { file: null, preload }
}

function showVersion() {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}

function start(target) {
  const manifest = path.join(target, 'package.json')
  const known = fs.existsSync(manifest)
  if (known) adopt(JSON.parse(fs.readFileSync(manifest, 'utf8')))
  const entry = Module._resolveFilename(target, null, true)
  app.setAppPath(known ? target : path.dirname(entry))
  Module._load(entry, null, true)
}

function adopt(manifest) {
  if (manifest.version) app.setVersion(manifest.version)
  app.setName(manifest.productName || manifest.name || app.getName())
  app.setDesktopName?.(manifest.desktopName || `${app.getName()}.desktop`)
}
