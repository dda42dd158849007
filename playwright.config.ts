import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 }, // five seconds are too few on two busy cores
  // A shared machine stalls now and then; a test that passes only the second time is named as flaky in the list.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' }
})
