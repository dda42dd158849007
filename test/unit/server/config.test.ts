import { describe, expect, it } from 'vitest'
import { readConfig } from '@server/config'

describe('settings of the centre', () => {
  it('listens on this machine with the trial database when nothing is said', () => {
    expect(readConfig({})).toMatchObject({
      databaseUrl: null,
      host: '127.0.0.1',
      port: 8787,
      dataDir: '.central',
      demoOffices: [],
      behindProxy: false
    })
  })

  it('reads what is said, and takes empty text for nothing', () => {
    expect(readConfig({ DATABASE_URL: 'postgresql://x/y', PORT: '0', DEMO_ENROL: '1', DEMO_OFFICES: '64,50', HOST: '' })).toMatchObject({
      databaseUrl: 'postgresql://x/y',
      port: 0,
      demoOffices: ['64', '50'],
      host: '127.0.0.1'
    })
  })

  it('leaves this machine only behind a TLS proxy', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/BEHIND_TLS_PROXY/)
    expect(readConfig({ HOST: '0.0.0.0', BEHIND_TLS_PROXY: '1' })).toMatchObject({ host: '0.0.0.0', behindProxy: true })
  })

  it('names the setting that is wrong', () => {
    expect(() => readConfig({ PORT: '70000' })).toThrow(/PORT/)
    expect(() => readConfig({ DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL/)
    expect(() => readConfig({ DEMO_OFFICES: 'x' })).toThrow(/DEMO_OFFICES/)
  })
})
