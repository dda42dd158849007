/** The most characters a cell of Excel holds. */
const LONGEST = 32_767
/** What Excel and LibreOffice would take for a formula when they open a CSV file, and what was guarded so already. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const UNWRITABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text as a cell can hold it; in a workbook it is a text cell whatever it begins with. */
export function cellText(text: string): string {
  return text.replace(UNWRITABLE, '').slice(0, LONGEST)
}

/** Text for a CSV file, where nothing tells text from a formula: one that could run begins with an apostrophe. */
export function csvText(text: string): string {
  const plain = cellText(text)
  return FORMULA.test(plain) ? `'${plain}` : plain
}

/** The text that `csvText` guarded; any other stays as it stands. */
export function textOfCsv(written: string): string {
  return written.startsWith("'") && FORMULA.test(written) ? written.slice(1) : written
}
