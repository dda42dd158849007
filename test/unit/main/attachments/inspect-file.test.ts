import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectFile, isOpenable } from '@main/attachments/inspect-file'
import { MIMES, REFUSALS } from '@shared/attachment/file-format'
import { archive, compound, office, openDocument, pdf, PNG, program } from '../../attached-files'

const mimeOf = (bytes: Buffer, ending = ''): string => {
  const found = inspectFile(bytes, ending)
  return typeof found === 'string' ? found : found.mime
}
const ODT = 'application/vnd.oasis.opendocument.text'
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 0, 0, 0])

describe('what is taken in, by content', () => {
  it.each([
    ['image/png', PNG], ['image/jpeg', jpeg], ['image/gif', Buffer.from('GIF89a\u0002\u0000\u0003\u0000')], ['application/pdf', pdf()],
    ['image/webp', Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8X')], ['image/heic', Buffer.from('\u0000\u0000\u0000\u0018ftypheic')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', office('docx')],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', office('xlsx')],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', office('pptx')],
    [ODT, openDocument(ODT)], ['application/msword', compound(['WordDocument', '1Table'])], ['application/vnd.ms-excel', compound(['Workbook'])],
    ['application/vnd.ms-powerpoint', compound(['PowerPoint Document'])]
  ])('%s whatever its name says', (mime, bytes) => {
    for (const ending of ['', 'exe', 'pdf', 'txt']) expect(mimeOf(bytes, ending)).toBe(mime)
    expect(isOpenable(bytes, mime as never)).toBe(true)
  })

  it('notes passwords', () => {
    expect(inspectFile(pdf(3, '/Encrypt 9 0 R'), 'pdf')).toMatchObject({ encrypted: true })
    expect(inspectFile(compound(['EncryptedPackage', 'EncryptionInfo']), 'xlsx')).toMatchObject({ encrypted: true, mime: expect.stringContaining('sheet') as string })
    expect(mimeOf(compound(['EncryptedPackage', 'EncryptionInfo']), 'xlsm')).toBe('unknown')
    const locked = openDocument(ODT, { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })
    expect(inspectFile(locked, 'odt')).toMatchObject({ encrypted: true })
  })

  it('reads sizes: pixels of an image, pages and paper of a PDF, packed objects too', () => {
    expect(inspectFile(PNG, '')).toMatchObject({ width: 2, height: 3 })
    expect(inspectFile(jpeg, '')).toMatchObject({ width: 4000, height: 3000 })
    expect(inspectFile(pdf(12), '')).toMatchObject({ pages: 12, width: 210, height: 297 })
    const objects = deflateSync(Buffer.from('1 0 2 60 << /Type /Pages /Count 7 /Kids [5 0 R] >> << /Type /Page /MediaBox [0 0 842 595] >>'))
    const packed = Buffer.concat([Buffer.from('%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode >>\nstream\n'), objects, Buffer.from('\nendstream\nendobj\n%%EOF')])
    expect(inspectFile(packed, '')).toMatchObject({ pages: 7, width: 297, height: 210 })
  })
})

describe('what is refused', () => {
  it.each([
    ['program', program()], ['program', Buffer.from('\u007fELF....')], ['program', Buffer.from('#!/bin/sh\nrm -rf /')], ['program', Buffer.from('@echo off\r\ndel *')],
    ['macro', office('docm')], ['macro', office('docx', { 'word/vbaProject.bin': 'x' })], ['macro', office('xlsx', { 'xl/activeX/activeX1.xml': 'x' })],
    ['macro', office('xlsx', { 'xl/macrosheets/sheet1.xml': 'x' })], ['macro', compound(['WordDocument', '_VBA_PROJECT'])],
    ['macro', compound(['Workbook', '_VBA_PROJECT_CUR'])], ['macro', openDocument(ODT, { 'Basic/Standard/Module1.xml': 'x' })],
    ['program', office('docx', { 'word/embeddings/run.exe': 'x' })],
    ['web', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')], ['web', Buffer.from('\ufeff  <svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['web', Buffer.from('<?xml version="1.0"?><svg/>')], ['web', Buffer.from('\ufeff<html>', 'utf16le')],
    ['archive', archive({ 'a.txt': 'x' })], ['archive', openDocument('application/zip')], ['archive', Buffer.from('Rar!\u001a\u0007\u0000')], ['archive', Buffer.from([0x1f, 0x8b, 8])],
    ['damaged', office('docx').subarray(0, 60)], ['damaged', Buffer.from('%PDF-1.7 and nothing more')],
    ['unknown', Buffer.from('plain text')], ['unknown', compound(['__nameid_version1.0'])], ['empty', Buffer.alloc(0)]
  ])('%s', (reason, bytes) => {
    for (const ending of ['pdf', 'docx', 'jpg', '']) expect(mimeOf(bytes, ending)).toBe(reason)
    expect(isOpenable(bytes, 'application/pdf')).toBe(false)
  })

  it('answers any bytes with a kind or a reason and never throws', () => {
    const heads = [PNG, jpeg, pdf(), office('docx'), compound(['Workbook']), openDocument(ODT), Buffer.from('RIFF....WEBPVP8 '), Buffer.alloc(0)]
    fc.assert(fc.property(fc.constantFrom(...heads), fc.nat(400), fc.uint8Array({ maxLength: 400 }), (head, cut, tail) => {
      const mangled = Buffer.concat([head.subarray(0, cut), tail, head.subarray(cut)])
      expect([...MIMES, ...REFUSALS]).toContain(mimeOf(mangled, 'docx'))
    }), { numRuns: 2_000 })
  })

  it('is not held up by a bomb in the list of parts', () => {
    const bomb = archive({ '[Content_Types].xml': 'a'.repeat(40_000_000) })
    expect(mimeOf(bomb, 'docx')).toBe('archive')
  })
})
