import { describe, expect, test } from 'vitest'
import { hasTime64Names, packagesForLibraries, resolveNames } from '@scripts/system-packages.mjs'

const release = (id: string, version: string): string => `PRETTY_NAME="Somebody's ${id} 99"\nVERSION_ID="${version}"\nID=${id}\nID_LIKE=debian\n`
const wanted = [['libnss3'], ['libgtk-3-0', 'libgtk-3-0t64'], ['libasound2', 'libasound2t64']]
const nothing = (): boolean => false

test('the libraries that ldd misses become packages, each once', () => {
  const ldd = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibnew.so.1 => not found`
  expect(packagesForLibraries(ldd)).toEqual([['libnss3'], ['libgtk-3-0', 'libgtk-3-0t64'], ['libnew.so.1']])
})

describe('of several names of a package', () => {
  test('the one that apt knows is taken, whatever the release is called', () => {
    const noble = new Set(['libnss3', 'libgtk-3-0t64', 'libasound2t64'])
    expect(resolveNames(wanted, (name) => noble.has(name), release('linuxmint', '22'))).toEqual(['libnss3', 'libgtk-3-0t64', 'libasound2t64'])
    const bookworm = new Set(['libnss3', 'libgtk-3-0', 'libasound2'])
    expect(resolveNames(wanted, (name) => bookworm.has(name), release('debian', '12'))).toEqual(['libnss3', 'libgtk-3-0', 'libasound2'])
  })

  test('where apt has no lists yet, the release decides', () => {
    expect(resolveNames(wanted, nothing, release('ubuntu', '24.04'))).toEqual(['libnss3', 'libgtk-3-0t64', 'libasound2t64'])
    expect(resolveNames(wanted, nothing, release('debian', '12'))).toEqual(['libnss3', 'libgtk-3-0', 'libasound2'])
  })
})

test.each([
  ['ubuntu', '22.04', false],
  ['ubuntu', '24.04', true],
  ['ubuntu', '26.04', true],
  ['debian', '12', false],
  ['debian', '13', true],
  ['fedora', '43', false]
])('%s %s has the 64-bit-time names: %s', (id, version, expected) => {
  expect(hasTime64Names(release(id, version))).toBe(expected)
})

test('a release without a version, or no file at all, keeps the old names', () => {
  expect([hasTime64Names('ID=debian\nPRETTY_NAME="Debian sid"\n'), hasTime64Names('')]).toEqual([false, false])
})
