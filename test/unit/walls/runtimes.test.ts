import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Compiles one line with a wall's own globals and returns the names the compiler did not know. */
function unknownNames(wall: string, code: string): string[] {
  const configFile = path.resolve(`tsconfig.${wall}.json`)
  const parsed = ts.getParsedCommandLineOfConfigFile(configFile, { incremental: false, noEmit: true, tsBuildInfoFile: undefined as never }, {
    ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => { throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')) }
  })!
  const file = path.resolve(`src/${wall}/__probe.ts`)
  const host = ts.createCompilerHost(parsed.options)
  const readFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) => (path.resolve(name) === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : readFile(name, ...rest))
  host.fileExists = (name) => path.resolve(name) === file || ts.sys.fileExists(name)
  const program = ts.createProgram([file], parsed.options, host)
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '))
}

describe('each runtime compiles with the globals it really has', () => {
  test.each([
    ['shared', 'window'], ['shared', 'process'], ['shared', 'setTimeout'], ['main', 'document'], ['server', 'window'], ['renderer', 'process']
  ])('%s does not know %s', (wall, name) => {
    const messages = unknownNames(wall, `export const probe: unknown = ${name}\n`)
    expect(messages.some((message) => message.includes(`'${name}'`))).toBe(true)
  })

  test.each([['renderer', 'window'], ['main', 'process'], ['server', 'process']])('%s knows %s', (wall, name) => {
    expect(unknownNames(wall, `export const probe: unknown = ${name}\n`)).toEqual([])
  })
})
