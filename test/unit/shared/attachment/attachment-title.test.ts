import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from '@main/documents/file-name'
import { cleanTitle, endingOf, fileNameOf, wrongEnding } from '@shared/attachment/attachment-title'
import { FILE_FORMATS, MIMES, mimeOfEnding } from '@shared/attachment/file-format'

describe('the name of a file', () => {
  it.each([
    ['ใบเสนอราคา.pdf', 'ใบเสนอราคา'], ['ใบเสนอราคา.pdf.exe', 'ใบเสนอราคา'], ['รายงาน.exe', 'รายงาน'], ['a.docm.pdf', 'a'], ['งบ 1.5 ล้าน.xlsx', 'งบ 1.5 ล้าน'],
    ['photo\u202egpj.exe', 'photogpj'], ['C:\\Users\\me\\TOR.docx', 'TOR'], ['/etc/passwd', 'passwd'], ['..', ''], ['.pdf', 'pdf'], [`${'ก'.repeat(145)}.exe.pdf`, 'ก'.repeat(145)], ['  .hidden ', 'hidden'],
    ['con.pdf', 'con_'], ['COM1.2.pdf', 'COM1_.2'], ['nul', 'nul_'], ['a:b?c*.png', 'a-b-c-'], ['แบบรูป\u200bรายการ.jpg', 'แบบรูปรายการ'], ['ก\u0000ข.pdf', 'ก-ข'], ['x. . .', 'x'],
    ['นํ้า.pdf', 'น้ำ']
  ])('%j becomes %j', (given, clean) => { expect(cleanTitle(given)).toBe(clean) })

  it('is safe whatever it was, stays as it is when cleaned again, and wears its true ending only', () => {
    const nasty = fc.constantFrom('con', '.exe', '.pdf', '\u202e', '/', '\\', ':', '.', ' ', 'ก', '\u200f', '\ud800', 'nul.', '\u0000')
    fc.assert(fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 12 }), fc.constantFrom(...MIMES), (parts, mime) => {
      const title = cleanTitle(parts.join(''))
      expect(cleanTitle(title)).toBe(title)
      expect(title.length).toBeLessThanOrEqual(150)
      expect(title).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^[\s.]|[\s.]$|^(con|nul)(\.|$)/i)
      if (title === '') return
      const { ending } = FILE_FORMATS[mime]
      expect(endingOf(fileNameOf({ title, mime }))).toBe(ending)
      // What the save dialog is offered is this very name, as far as it is short enough.
      expect(cleanFileName(fileNameOf({ title, mime }), ending, 'x').endsWith(`.${ending}`)).toBe(true)
    }), { numRuns: 2_000 })
  })

  it('tells when a name says another kind than the content is', () => {
    const said = (name: string): string | undefined => wrongEnding(name, 'application/pdf')
    expect([said('a.docx'), said('a.pdf.exe'), said('a.PDF'), said('งบ 1.5'), said('a')]).toEqual(['docx', 'exe', undefined, undefined, undefined])
  })

  it('knows an ending in either spelling', () => {
    expect([mimeOfEnding('JPEG'), mimeOfEnding('tiff'), mimeOfEnding('exe'), mimeOfEnding('docm')]).toEqual(['image/jpeg', 'image/tiff', undefined, undefined])
  })
})
