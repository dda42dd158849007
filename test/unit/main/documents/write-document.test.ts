import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeDocument } from '@main/documents/write-document'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})

it('replaces a file whole', async () => {
  const file = path.join(folder, 'แผน.docx')
  fs.writeFileSync(file, 'old and longer')
  expect(await writeDocument(file, Buffer.from('new'))).toEqual({ ok: true, value: null })
  expect(fs.readFileSync(file, 'utf8')).toBe('new')
  expect(fs.readdirSync(folder)).toEqual(['แผน.docx'])
})

it.each([
  ['EBUSY', 'FILE_BUSY'],
  ['EPERM', 'FILE_BUSY'],
  ['ENOSPC', 'DISK_FULL'],
  ['EACCES', 'FILE_DENIED'],
  ['EROFS', 'FILE_DENIED'],
  ['EXDEV', 'FILE_DENIED']
])('answers %s with %s, keeps the old file and leaves nothing behind', async (code, answer) => {
  const file = path.join(folder, 'แผน.docx')
  fs.writeFileSync(file, 'old')
  vi.spyOn(fs.promises, 'rename').mockRejectedValueOnce(Object.assign(new Error(code), { code }))
  expect(await writeDocument(file, Buffer.from('new'))).toEqual({ ok: false, error: { code: answer } })
  expect(fs.readFileSync(file, 'utf8')).toBe('old')
  expect(fs.readdirSync(folder)).toEqual(['แผน.docx'])
})

it('refuses a folder that is not there and a folder in place of a file', async () => {
  expect(await writeDocument(path.join(folder, 'gone', 'a.docx'), Buffer.from('x'))).toEqual({ ok: false, error: { code: 'FILE_DENIED' } })
  fs.mkdirSync(path.join(folder, 'a.docx', 'x'), { recursive: true })
  expect(await writeDocument(path.join(folder, 'a.docx'), Buffer.from('x'))).toMatchObject({ ok: false })
})
