import { expect, it } from 'vitest'
import { readEnvironment } from '@main/environment'

const told = {
  PLANNER_USER_DATA: '/x',
  ELECTRON_RENDERER_URL: 'http://localhost:5173',
  PLANNER_CENTRAL_ADDRESS: 'http://127.0.0.1:8787',
  PLANNER_CENTRAL_CODE: 'ABCD-EFGH'
}

it('listens to the environment when started from source', () => {
  expect(readEnvironment(false, told)).toEqual({
    packaged: false,
    userData: '/x',
    pageUrl: 'http://localhost:5173',
    pageOrigin: 'http://localhost:5173',
    suggestedAddress: 'http://127.0.0.1:8787',
    suggestedCode: 'ABCD-EFGH'
  })
})

it('listens to none of it when packaged', () => {
  expect(readEnvironment(true, told)).toEqual({
    packaged: true,
    userData: null,
    pageUrl: 'app://planner/',
    pageOrigin: 'app://planner',
    suggestedAddress: null,
    suggestedCode: null
  })
})
