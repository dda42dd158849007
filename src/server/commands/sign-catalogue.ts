import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCatalogue } from '@shared/catalogue/catalogue-file'
import { signedFileText, textToSign } from '@shared/catalogue/signed-catalogue'
import { keyFingerprint } from '@shared/kernel/key-fingerprint'
import { serverKeyFrom, type ServerKey } from '../devices/signature'
import { print, readOptions, type CommandLine } from './command-line'

/**
 * `sign-catalogue --in FILE --out FILE`: signs a reference plan with the centre's key, so that offices know whose it is. Needs no
 * database and may run while the centre serves. Exit code 1, and nothing written, when the file is no reference plan.
 */
export function signCatalogueCommand({ config, args }: CommandLine): Promise<number> {
  const { in: input = '', out: output = '' } = readOptions(args, ['in', 'out'])
  return Promise.resolve(sign(config.dataDir, input, output))
}

function sign(dataDir: string, input: string, output: string): number {
  if (input === '' || output === '') return refuse('name both files: sign-catalogue --in FILE --out FILE', 2)
  const key = centreKey(dataDir)
  if (key === null) return refuse(`no centre key in ${dataDir}: start the centre once, or set DATA_DIR`)
  const read = parseCatalogue(readFileSync(input, 'utf8'))
  if (!read.ok) return refuse(`not signed, ${input} is no reference plan: ${read.error.reason} ${read.error.at}`.trim())
  if (existsSync(output)) return refuse(`not signed, ${output} is there already`)
  const seal = { signer: key.publicKey, signature: key.sign(Buffer.from(textToSign(read.value), 'utf8')) }
  writeFileSync(output, signedFileText(read.value, seal), { flag: 'wx' })
  print(`signed ${read.value.id}@${String(read.value.version)}, ${String(read.value.items.length)} items, key fingerprint ${keyFingerprint(key.publicKey)}`)
  return 0
}

/** The key devices pinned. A new one made here would be nobody's. */
function centreKey(dataDir: string): ServerKey | null {
  const path = join(dataDir, 'server-key.pem')
  return existsSync(path) ? serverKeyFrom(readFileSync(path, 'utf8')) : null
}

function refuse(line: string, exit = 1): number {
  process.stderr.write(`${line}\n`)
  return exit
}
