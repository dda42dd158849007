/**
 * On which page (from 1) each linked anchor of a PDF stands, as Chromium writes it: page objects and destinations are not
 * compressed and stand in page order. Empty when nothing links within the document.
 */
export function anchorPages(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1')
  const pages = new Map([...text.matchAll(/(\d+) 0 obj\s*<<\/Type \/Page\b(?!s)/g)].map((match, at) => [match[1] ?? '', at + 1]))
  const found = new Map<string, number>()
  for (const [, anchor = '', page = ''] of text.matchAll(/\/(\w+) \[(\d+) 0 R \/XYZ/g)) {
    const number = pages.get(page)
    if (number !== undefined) found.set(anchor, number)
  }
  return found
}
