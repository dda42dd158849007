import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEd25519Key } from '@shared/kernel/ed25519-key'

const P = 2n ** 255n - 19n
const HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const spki = (kind: 'ed25519' | 'x25519'): Buffer => (kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).publicKey.export({ format: 'der', type: 'spki' })
const keyOf = (point: Buffer): string => Buffer.concat([HEAD, point]).toString('base64')

/** y in 32 bytes, the least first, and the sign of x on top. */
function written(y: bigint, isOdd = false): Buffer {
  const hex = (y + (isOdd ? 2n ** 255n : 0n)).toString(16).padStart(64, '0')
  return Buffer.from(hex, 'hex').reverse()
}

describe('the public key of a device or a centre', () => {
  it('is every key that was really made', () => {
    for (let i = 0; i < 50; i += 1) expect(isEd25519Key(spki('ed25519').toString('base64'))).toBe(true)
  })

  it('is no other kind of key, no other spelling, no text', () => {
    const real = spki('ed25519')
    const text = real.toString('base64')
    const wider = Buffer.concat([Buffer.from('30812a', 'hex'), real.subarray(2)])
    const hostile = [
      '', 'AAAA', spki('x25519').toString('base64'), `${text} `, ` ${text}`, `${text}\n`, `${text}=`, text.slice(0, -1), text.replaceAll('+', '-').replaceAll('/', '_'),
      `${text.slice(0, -2)}B=`, wider.toString('base64'), real.subarray(0, 43).toString('base64'), Buffer.concat([real, Buffer.from([0])]).toString('base64'),
      generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    ]
    expect(hostile.filter((one) => one !== text && isEd25519Key(one))).toEqual([])
    fc.assert(fc.property(fc.string(), (any) => { expect(isEd25519Key(any)).toBe(false) }))
  })

  it('is no point of small order, of another spelling, or beside the curve, which the cryptography of the system lets in', () => {
    const eighth = ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a']
    const small = [...[0n, 1n, P - 1n].flatMap((y) => [written(y), written(y, true)]), ...eighth.map((hex) => Buffer.from(hex, 'hex'))]
    const folded = Array.from({ length: 19 }, (_, above) => written(P + BigInt(above)))
    for (const point of [...small, ...folded]) {
      expect(() => createPublicKey({ key: Buffer.from(keyOf(point), 'base64'), format: 'der', type: 'spki' })).not.toThrow()
      expect(isEd25519Key(keyOf(point))).toBe(false)
    }
    // y = 2 has no x; about half of all numbers have none.
    expect(isEd25519Key(keyOf(written(2n)))).toBe(false)
    const found = Array.from({ length: 200 }, (_, y) => isEd25519Key(keyOf(written(BigInt(y) + 3n)))).filter(Boolean).length
    expect(found).toBeGreaterThan(60)
    expect(found).toBeLessThan(140)
  })
})
