import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '@shared/kernel/sha256'
import { chainHash } from '@shared/sync/op-chain'
import { nativeSha256 } from '@server/sync/native-sha256'

describe('the native SHA-256', () => {
  it.each([
    ['nothing', ''],
    ['Thai', 'ร่างแผนยุติธรรมจังหวัด ๒๕๗๑–๒๕๗๕ น้ำ'],
    ['a pair of surrogates', 'ก😀ข'],
    ['a high surrogate alone', 'ก\ud83dข'],
    ['a low surrogate alone', '\ude00'],
    ['a pair the wrong way round', '\ude00\ud83d'],
    ['control characters', '\u0000\r\n\u2028']
  ])('gives the digest of the shared one for %s', (_what, text) => {
    expect(nativeSha256(text)).toBe(sha256Hex(text))
  })

  it('gives the digest of the shared one for any UTF-16 text', () => {
    const anyUnits = fc.array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.integer({ min: 0x0e00, max: 0x0e7f })))
      .map((units) => String.fromCharCode(...units))
    fc.assert(fc.property(anyUnits, (text) => nativeSha256(text) === sha256Hex(text)), { numRuns: 1_000 })
  })

  it('links the chain as the shared one does', () => {
    const entry = { seq: 1, device: 'd', n: 1, body: '{"v":"น้ำ😀"}', status: 'applied', code: null }
    expect(chainHash('genesis', entry, nativeSha256)).toBe(chainHash('genesis', entry))
  })
})
