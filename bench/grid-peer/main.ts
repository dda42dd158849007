// Runs in an empty window: the grid of the survey with as many rows and columns of the same text, and nothing behind it.
import { defineCustomElements } from '@revolist/revogrid/loader'

interface PeerGrid extends HTMLElement {
  columns: readonly object[]
  source: readonly object[]
  rowSize: number
  range: boolean
}

const COLUMNS = [['order', 44], ['item', 230], ['category', 116], ['factors', 164], ['rate', 108], ['amount', 120], ['note', 124], ['check', 132]] as const

async function showPeer(rows: number): Promise<void> {
  defineCustomElements()
  const grid = document.createElement('revo-grid') as unknown as PeerGrid
  grid.style.cssText = 'display:block;width:820px;height:340px'
  document.body.replaceChildren(grid)
  grid.range = true
  grid.rowSize = 34
  grid.columns = COLUMNS.map(([prop, size], index) => ({ prop, size, name: prop, ...(index < 2 ? { pin: 'colPinStart' } : {}) }))
  grid.source = Array.from({ length: rows }, (_, index) => ({
    order: String(index + 1), item: `ค่าอาหารว่างและเครื่องดื่ม ${String(index)}`, category: 'ค่าใช้สอย', factors: `${String(10 + (index % 90))} คน × 2 มื้อ`, rate: '35.00', amount: '3,500.00', note: '', check: '✓'
  }))
  await new Promise((done) => { setTimeout(done, 500) })
}

Object.assign(window, { showPeer })
