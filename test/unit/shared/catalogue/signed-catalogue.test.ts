import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkSeal } from '@main/central/check-seal'
import itMasterPlan from '@resources/catalogue/justice-it-master-plan-v4.json'
import { MAX_CATALOGUE_BYTES, parseCatalogue, type Catalogue } from '@shared/catalogue/catalogue-file'
import { readCatalogueFile, signedFileText, textToSign } from '@shared/catalogue/signed-catalogue'
import { keyFingerprint } from '@shared/kernel/key-fingerprint'
import type { Seal } from '@shared/kernel/seal'

const pair = (): { readonly signer: string; readonly seal: (catalogue: Catalogue) => Seal } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const signer = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  return { signer, seal: (catalogue) => ({ signer, signature: sign(null, Buffer.from(textToSign(catalogue)), privateKey).toString('base64') }) }
}
const [centre, stranger] = [pair(), pair()]
const read = parseCatalogue(JSON.stringify(itMasterPlan))
if (!read.ok) throw new Error(read.error.reason)
const catalogue = read.value
const file = signedFileText(catalogue, centre.seal(catalogue))

/** What a device does with a file: what it takes it for, or why not. */
function judge(text: string, key: string | null = centre.signer): string {
  const known = readCatalogueFile(text)
  if (!known.ok) return known.error.reason
  return known.value.seal === null ? 'unsigned' : checkSeal({ text: textToSign(known.value.catalogue), ...known.value.seal }, key)
}

describe('a signed reference plan', () => {
  it('is our centre\'s, somebody else\'s, or nobody\'s', () => {
    expect(judge(file)).toBe('centre')
    expect(judge(signedFileText(catalogue, stranger.seal(catalogue)))).toBe('other')
    expect(judge(file, null)).toBe('other')
    expect(judge(JSON.stringify(itMasterPlan))).toBe('unsigned')
    expect(keyFingerprint(centre.signer)).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
    expect(keyFingerprint('?')).toBe('')
  })

  it('is refused when one byte anywhere is another, gone, or one too many', () => {
    for (let at = 0; at < file.length; at += 37) {
      const letter = file[at] === 'x' ? 'y' : 'x'
      const changed = file.slice(0, at) + letter + file.slice(at + 1)
      expect(['signature', 'broken', 'notJson', 'notCatalogue'], `byte ${String(at)}: ${judge(changed)}`).toContain(judge(changed))
    }
    for (const other of [` ${file}`, `${file} `, file.slice(0, -1), file.replace('"formatVersion":1', '"formatVersion": 1'), `\uFEFF${file}`]) expect(judge(other)).toBe('signature')
    expect(judge(file.slice(0, 400))).toBe('notJson')
  })

  it('does not bear a signature of other content, nor fields that nobody here could check', () => {
    const other = { ...catalogue, version: 2 }
    expect(judge(signedFileText(other, centre.seal(catalogue)))).toBe('broken')
    const grown = { ...catalogue, hidden: 'x' } as Catalogue
    expect(judge(signedFileText(grown, centre.seal(grown)))).toBe('signature')
    const seal = centre.seal(catalogue)
    const forged = (more: Partial<Seal>): string => judge(signedFileText(catalogue, { ...seal, ...more }))
    expect(forged({ signer: stranger.signer })).toBe('broken')
    for (const signer of ['', 'A'.repeat(60), '__proto__', `${centre.signer}A`]) expect(['signature', 'broken']).toContain(forged({ signer }))
    for (const signature of ['', 'A'.repeat(86), `${'A'.repeat(86)}==`]) expect(['signature', 'broken']).toContain(forged({ signature }))
    expect(judge(file.replace('"formatVersion":1,"signature"', '"formatVersion":2,"signature"'))).toBe('newerFormat')
    expect(judge(`{"format":"yutitham-catalogue-signed","x":"${'a'.repeat(MAX_CATALOGUE_BYTES + 3_000)}"}`)).toBe('tooLarge')
    expect(judge('{"__proto__":{"format":"yutitham-catalogue-signed"}}')).toBe('notCatalogue')
    expect(judge('null')).toBe('notCatalogue')
  })
})
