import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Clock } from '@server/clock'
import { codeHash, newCode } from '@server/devices/enrolment-code'
import { SessionBook, TOKEN_LIFE_S } from '@server/devices/session-book'
import { isSignedBy, newServerKeyPem, serverKeyFrom } from '@server/devices/signature'

function steppable(): { readonly clock: Clock; readonly wait: (ms: number) => void } {
  let now = 1_700_000_000_000
  return {
    clock: { now: () => now, random: (bytes) => randomBytes(bytes) },
    wait: (ms) => {
      now += ms
    }
  }
}

describe('enrolment codes', () => {
  it('carry all 80 bits of their randomness', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = newCode({ now: () => 0, random: () => Buffer.from(bytes) })
        const digits = [...code.replaceAll('-', '')].map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter))
        const value = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n)
        expect(value.toString(16).padStart(20, '0')).toBe(Buffer.from(bytes).toString('hex'))
      })
    )
  })

  it('are the same however they are written down, and different when a letter differs', () => {
    const hash = codeHash('ABCD-0123-EFGH-1JKM')
    for (const form of ['abcd0123efgh1jkm', 'ABCD OI23 EFGH LJKM'.replace('OI', 'O1'), ' abcd-o123-efgh-ijkm '])
      expect(codeHash(form)).toBe(hash)
    expect(codeHash('ABCD-0123-EFGH-1JKN')).not.toBe(hash)
  })
})

describe('the session book', () => {
  it('lets a nonce serve once and for two minutes', () => {
    const { clock, wait } = steppable()
    const book = new SessionBook(clock)
    const [first, second] = [book.newNonce(), book.newNonce()]
    expect([book.spendNonce(first), book.spendNonce(first), book.spendNonce('other')]).toEqual([true, false, false])
    wait(2 * 60 * 1000)
    expect(book.spendNonce(second)).toBe(false)
  })

  it('knows a token for fifteen minutes', () => {
    const { clock, wait } = steppable()
    const book = new SessionBook(clock)
    const token = book.newToken('device')
    wait(TOKEN_LIFE_S * 1000 - 1)
    expect(book.deviceOf(token)).toBe('device')
    wait(1)
    expect(book.deviceOf(token)).toBeNull()
  })

  it('holds a bounded number of nonces, the oldest going first', () => {
    const book = new SessionBook(steppable().clock)
    const first = book.newNonce()
    const kept = Array.from({ length: 20_000 }, () => book.newNonce()).at(0) ?? ''
    expect(book.spendNonce(first)).toBe(false)
    expect(book.spendNonce(kept)).toBe(true)
  })
})

describe('signatures', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

  it('hold for the bytes and the key they were made with, and for nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (bytes, other) => {
        const signature = sign(null, bytes, privateKey).toString('base64')
        expect(isSignedBy(key, bytes, signature)).toBe(true)
        fc.pre(Buffer.compare(bytes, other) !== 0)
        expect(isSignedBy(key, other, signature)).toBe(false)
      }),
      { numRuns: 30 }
    )
  })

  it('never throw at what is no key or signature', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (badKey, signature) => {
        expect(isSignedBy(badKey, Buffer.from('x'), signature)).toBe(false)
        expect(isSignedBy(key, Buffer.from('x'), signature)).toBe(false)
      })
    )
  })

  it('hold under no second spelling of a key and under no other kind', () => {
    const bytes = Buffer.from('x')
    const real = Buffer.from(key, 'base64')
    const wider = Buffer.concat([Buffer.from('30812a', 'hex'), real.subarray(2)]).toString('base64')
    const signature = sign(null, bytes, privateKey).toString('base64')
    expect(createPublicKey({ key: Buffer.from(wider, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType).toBe('ed25519')
    expect([key, wider, `${key} `, `${key}=`].map((text) => isSignedBy(text, bytes, signature))).toEqual([true, false, false, false])
  })

  it('of the centre can be checked with the key that devices pin', () => {
    const server = serverKeyFrom(newServerKeyPem())
    expect(isSignedBy(server.publicKey, Buffer.from('x'), server.sign(Buffer.from('x')))).toBe(true)
  })
})
