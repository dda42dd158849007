import { describe, expect, it } from 'vitest'
import { readCentralAddress } from '@main/central/central-address'

describe('the address of a centre', () => {
  it.each([
    ['https://plan.moj.go.th', 'https://plan.moj.go.th'],
    [' https://plan.moj.go.th:8443/ ', 'https://plan.moj.go.th:8443'],
    ['https://gateway.moj.go.th/planner/', 'https://gateway.moj.go.th/planner']
  ])('takes %s', (given, kept) => {
    expect(readCentralAddress(given, true)).toEqual({ ok: true, value: kept })
  })

  it.each(['http://127.0.0.1:8787', 'http://localhost:8787'])('takes %s in a trial only', (given) => {
    expect(readCentralAddress(given, false)).toEqual({ ok: true, value: given })
    expect(readCentralAddress(given, true).ok).toBe(false)
  })

  it.each([
    '',
    'plan.moj.go.th',
    'http://plan.moj.go.th',
    'http://127.0.0.1.evil.com',
    'http://localhost.evil.com',
    'http://10.0.0.1',
    'ftp://a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:pw@plan.moj.go.th',
    'https://plan.moj.go.th/?x=1',
    'https://plan.moj.go.th/#x',
    'app://planner',
    'data:text/plain,x'
  ])('refuses %s', (given) => {
    expect(readCentralAddress(given, false)).toEqual({ ok: false, error: { code: 'ADDRESS_REFUSED' } })
  })
})
