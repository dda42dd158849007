import { expect, test, type Planner } from './launch'

const METHODS = [
  'journalAppend',
  'journalRead',
  'centralEnrol',
  'centralPush',
  'centralPull',
  'centralSucceed',
  'catalogueCheck',
  'documentSave',
  'documentPrint',
  'documentReveal',
  'attachmentBegin',
  'attachmentWrite',
  'attachmentKeep',
  'attachmentAbandon',
  'attachmentLook',
  'attachmentRead',
  'attachmentOpen',
  'attachmentSave',
  'attachmentSweep',
  'logBug',
  'menuShow'
] as const
const NO_ARGUMENT = ['appInfo', 'centralStatus', 'closeReady'] as const

/** Values no caller of ours sends. Each is made in the page, because some do not survive the test tool's own wire. */
const HOSTILE = `(() => {
  const deep = {}; let at = deep; for (let i = 0; i < 5000; i += 1) at = at.a = {}
  const cyclic = {}; cyclic.self = cyclic
  return [undefined, null, 0, -1, NaN, Infinity, 1e308, 2n ** 80n, '', '\\u0000', '\\ud800', 'x'.repeat(2_000_000), true, [], {}, [null], [[]],
    new Date(NaN), /x/, new Map([[1, 2]]), new Uint8Array(10), new ArrayBuffer(8), new Error('x'), deep, cyclic,
    { __proto__: { polluted: 1 } }, JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    { lines: [] }, { lines: [{}] }, { lines: new Array(1001).fill({ k: 'op' }) }, { lines: [{ k: 'nonsense' }] },
    { lines: [{ k: 'profile', profile: { a: 1 } }] }, { fromLine: -1, limit: 1 }, { fromLine: 0, limit: 1e9 }, { fromLine: '0', limit: '1' },
    { fromLine: 0.5, limit: 1 }, { address: 'x', code: {}, device: '../../etc', office: null }, { device: 'x', ops: [] },
    { from: -1, limit: 10 }, { from: 0, limit: 1e9 }, { from: NaN, limit: 1 }, { device: 'a', successor: 'b' },
    { name: '', type: 'docx', bytes: new Uint8Array(1) }, { name: 'a', type: 'exe', bytes: new Uint8Array(1) },
    { name: 'a', type: 'docx', bytes: 'text' }, { name: 'a', type: 'docx', bytes: [1, 2] }, { name: 'a'.repeat(999), type: 'docx', bytes: new Uint8Array(1) },
    { name: 'a', html: 1, numerals: 'thai' }, { name: 'a', html: '', numerals: 'roman' }, { name: 'a', html: '<p>', numerals: 'thai', path: '/etc/x' },
    { token: 1 }, { token: 'x'.repeat(61) },
    { space: '../own', size: 1 }, { space: 'own', size: -1 }, { space: 'own', size: 1.5 }, { space: 'own', size: 2n }, { space: 'own', size: 1, path: '/etc/passwd' },
    { token: '../../x', offset: 0, bytes: new Uint8Array(1) }, { token: '0190a000-0000-7000-8000-0000000000aa', offset: 0, bytes: new Uint8Array(1024 * 1024 + 1) },
    { token: '0190a000-0000-7000-8000-0000000000aa', offset: -1, bytes: new Uint8Array(1) }, { token: '0190a000-0000-7000-8000-0000000000aa', offset: 0, bytes: new Uint8Array(0) },
    { token: '0190a000-0000-7000-8000-0000000000aa', name: 'x'.repeat(1001) }, { space: 'own', hashes: ['../../etc/passwd'] }, { space: 'own', hashes: ['A'.repeat(64)] },
    { space: 'own', hashes: new Array(501).fill('a'.repeat(64)) }, { space: 'own', hash: '..' }, { space: 'own', hash: 'a'.repeat(63) + '/' },
    { space: 'own', hash: 'a'.repeat(64), title: '', mime: 'application/pdf' }, { space: 'own', hash: 'a'.repeat(64), title: 'a', mime: 'application/x-msdownload' },
    { space: 'own', hash: 'a'.repeat(64), title: 'a', mime: 'application/pdf', path: '/tmp/x' }, { space: 'own', named: 'a' }, { space: 'own', named: ['*'] },
    { id: 'a', where: 'b', name: 'c', stack: 'x'.repeat(4001) },
    { language: 'th', undo: 'a&b', redo: null, spelling: null }, { language: 'th', undo: null, redo: 'a'.repeat(81), spelling: null },
    { language: 'th', undo: '__proto__', redo: null, spelling: null }, { language: 'fr', undo: null, redo: null, spelling: null },
    { language: 'en', undo: null, redo: null, spelling: 1 }, { language: 'en', undo: null, redo: null, spelling: null, label: 'x' }]
})()`

async function answersTo(planner: Planner, method: string): Promise<string[]> {
  return planner.page.evaluate(`Promise.all(${HOSTILE}.map((value) => new Promise((done) => done(window.planner.${method}(value)))
    .then((r) => r.ok ? 'ok' : r.error.code, (e) => 'not sendable: ' + e.message)))`)
}

for (const method of METHODS) {
  test(`${method} answers hostile arguments with codes`, async ({ planner }) => {
    const answers = await answersTo(planner, method)
    expect(
      answers.filter((answer) => !answer.startsWith('BAD_REQUEST') && !/not sendable: .*(could not be cloned|recursion depth)/.test(answer))
    ).toEqual([])
    expect(await planner.page.evaluate(() => window.planner.appInfo())).toMatchObject({ ok: true })
    expect(await planner.app.evaluate(() => ({}))).toEqual({})
  })
}

test('functions without arguments pass none on', async ({ planner }) => {
  for (const method of NO_ARGUMENT) {
    const answers = await answersTo(planner, method)
    expect(
      answers.filter((answer) => answer !== 'ok' && !answer.includes('recursion depth')),
      method
    ).toEqual([])
  }
})

test('a second argument does not get through', async ({ planner }) => {
  const answer = await planner.page.evaluate(`window.planner.journalRead({ fromLine: 0, limit: 1 }, { evil: true }, () => 1)`)
  expect(answer).toMatchObject({ ok: true })
})

test('an address that is not allowed is refused before anything is sent', async ({ planner }) => {
  for (const address of [
    'http://central.example.org',
    'ftp://x',
    'javascript:alert(1)',
    'https://user:pw@central.example.org',
    'file:///etc/passwd',
    ''
  ]) {
    const reply = await planner.page.evaluate(
      (given) =>
        window.planner.centralEnrol({ address: given, code: 'ABCD-EFGH', device: '01890a5d-ac96-774b-bcce-b302099a8057', office: '42' }),
      address
    )
    expect(reply, address).toEqual({ ok: false, error: { code: 'ADDRESS_REFUSED' } })
  }
})
