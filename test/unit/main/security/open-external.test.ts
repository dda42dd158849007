import { describe, expect, it, vi } from 'vitest'
import { mayOpenExternally } from '@main/security/open-external'

vi.mock('electron', () => ({ shell: {} }))
const hosts = new Set(['www.moj.go.th'])

describe('what the system browser may be sent to', () => {
  it('is https on the list', () => {
    expect(mayOpenExternally('https://www.moj.go.th/a?b', hosts)).toBe(true)
  })

  it.each([
    'http://www.moj.go.th',
    'https://www.moj.go.th.evil.com',
    'https://evil.com/www.moj.go.th',
    'https://www.moj.go.th@evil.com',
    'https://u:p@www.moj.go.th',
    'https://www.moj.go.th:8443',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://www.moj.go.th',
    'calculator:',
    '',
    'www.moj.go.th'
  ])('is not %s', (address) => {
    expect(mayOpenExternally(address, hosts)).toBe(false)
  })

  it('is nothing at all today', () => {
    expect(mayOpenExternally('https://www.moj.go.th/')).toBe(false)
  })
})
