import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from '@main/documents/file-name'

const clean = (name: string): string => cleanFileName(name, 'docx', 'เอกสาร')

describe('a suggested file name', () => {
  it.each([
    ['แผนยุทธศาสตร์_นครพนม_2571_ร่าง3', 'แผนยุทธศาสตร์_นครพนม_2571_ร่าง3.docx'],
    ['แผน.docx', 'แผน.docx'],
    ['แผน.DOCX', 'แผน.docx'],
    ['../../etc/passwd', '-..-etc-passwd.docx'],
    ['C:\\Windows\\x', 'C--Windows-x.docx'],
    ['แผน\u202excod.exe', 'แผน-xcod.exe.docx'],
    ['  .แผน. ', 'แผน.docx'],
    ['CON', 'เอกสาร.docx'],
    ['...', 'เอกสาร.docx'],
    ['น้ำใจ', 'น้ำใจ.docx']
  ])('%j becomes %j', (given, wanted) => {
    expect(clean(given)).toBe(wanted)
  })

  it('fits every file system and never leaves its folder', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.string({ unit: fc.constantFrom('ก', 'ำ', '้', '/', '\\', '.', ' '), maxLength: 300 })
        ),
        (given) => {
          const name = clean(given)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
          expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f.\s][^<>:"/\\|?*\u0000-\u001f]*\.docx$/u)
        }
      ),
      { numRuns: 500 }
    )
  })

  it('does not cut a Thai letter from its vowel', () => {
    const name = clean('กำ้'.repeat(100))
    expect(name.replace('.docx', '').endsWith('กำ้')).toBe(true)
  })
})
