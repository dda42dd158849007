import { expect, test } from 'vitest'
import { anchorPages } from '@main/documents/anchor-pages'

test('anchors are found on the page whose object they name', () => {
  const pdf = [
    '%PDF-1.4', '2 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj', '10 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
    '9 0 obj\n<</Type /Pages\n/Kids [2 0 R 10 0 R]>>\nendobj', '/Dest /_Toc600000002>>',
    '<</_Toc600000001 [10 0 R /XYZ 84.99 770.92 0]\n/_Toc600000002 [2 0 R /XYZ 84.99 1 0]\n/_Toc3 [99 0 R /XYZ 0 0 0]>>'
  ].join('\n')
  expect([...anchorPages(Buffer.from(pdf, 'latin1'))]).toEqual([['_Toc600000001', 2], ['_Toc600000002', 1]])
  expect(anchorPages(Buffer.from('%PDF-1.4')).size).toBe(0)
})
