import { Extension, Node } from '@tiptap/core'
import { tableEditing } from '@tiptap/pm/tables'
import { widthsOf } from './table-doc'

const ROLES: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell' }

/** One table with its caption above: one block, one record. */
const TableBlockNode = Node.create({
  name: 'tableBlock',
  group: 'block',
  content: 'tableCaption table',
  isolating: true,
  defining: true,
  addAttributes: () => ({ id: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['div', { 'data-block': 'table', 'data-id': String(node.attrs['id']) }, 0]
})

const TableCaptionNode = Node.create({
  name: 'tableCaption',
  content: '(text | reference)*',
  isolating: true,
  renderHTML: () => ['p', { 'data-caption': '' }, 0]
})

const TableNode = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ header: { default: true, rendered: false }, widths: { default: [], rendered: false } }),
  renderHTML({ node }) {
    const widths = widthsOf(node)
    const whole = widths.reduce((sum, width) => sum + width, 0)
    const columns = widths.map((width): [string, object] => ['col', { width: `${((width / whole) * 100).toFixed(2)}%`, 'data-share': String(width) }])
    return ['table', { 'data-header': String(node.attrs['header'] === true) }, ['colgroup', {}, ...columns], ['tbody', 0]]
  }
})

const TableRowNode = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  renderHTML: () => ['tr', 0]
})

const TableCellNode = Node.create({
  name: 'tableCell',
  content: 'cellLine+',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    // asked for by the table commands; widths are kept with the table
    colwidth: { default: null, rendered: false }
  }),
  renderHTML: ({ node }) => ['td', { colspan: Number(node.attrs['colspan']), rowspan: Number(node.attrs['rowspan']) }, 0]
})

/** One line of a cell. */
const CellLineNode = Node.create({
  name: 'cellLine',
  content: 'inline*',
  whitespace: 'pre',
  renderHTML: () => ['p', { 'data-line': '' }, 0]
})

const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (name in ROLES ? { tableRole: ROLES[name] } : {}),
  addProseMirrorPlugins: () => [tableEditing()]
})

/** Tables of the editor: cells hold lines of running text, never other blocks. */
export const TABLE_EXTENSIONS = [TableBlockNode, TableCaptionNode, TableNode, TableRowNode, TableCellNode, CellLineNode, TableRoles]
