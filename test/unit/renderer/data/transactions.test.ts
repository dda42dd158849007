import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOMS = ['src/renderer/data', 'src/renderer/sync']
/** Functions that run inside a transaction bear `Tx` in their name; these four serve inside and outside. */
const INSIDE = /(Tx|^readMeta|^writeMeta|^readCursor|^queueLines)$/
/** What may be awaited there: a table of the database, or a function that is held to the same rule. */
const DEXIE = /^(desk\.|store\.)?db\.(records|outbox|parked|history|unsent|meta)\b|^work\(\)$/

describe('inside a Dexie transaction', () => {
  const files = ROOMS.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name))).filter((name) => /\.tsx?$/.test(name))

  it('nothing but Dexie is awaited', () => {
    const scopes = files.flatMap((file) => scopesOf(file))
    expect(scopes.length).toBeGreaterThan(15)
    expect(scopes.flatMap(foreignAwaits)).toEqual([])
  })

  it('the check itself sees a foreign await', () => {
    const source = parse('probe.ts', 'async function putTx(db) { await db.records.put(1); await journal.append(2); await Promise.all([db.meta.get(1)]) }')
    expect(scopesIn(source, 'probe.ts').flatMap(foreignAwaits)).toEqual(['probe.ts: journal.append(2)', 'probe.ts: Promise.all([db.meta.get(1)])'])
  })

  it('rows are written in one place, which hands them to the lists in memory; and by the start, before there are any', () => {
    const writers = files.filter((file) => /\bdb\s*\.\s*records\s*\.\s*(put|add|delete|clear|update|upsert|bulk(Put|Add|Delete|Update))\(|\.modify\(/.test(readFileSync(file, 'utf8')))
    expect(writers).toEqual(['src/renderer/data/record-writes.ts', 'src/renderer/data/replay-journal.ts'])
  })

  it('only data and sync write to a table', () => {
    const outside = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' }).map((name) => join('src/renderer', name))
      .filter((name) => /\.tsx?$/.test(name) && !ROOMS.some((room) => name.startsWith(room)))
    const writers = outside.filter((file) => /\bdb\s*\.\s*(records|outbox|parked|history|unsent|meta)\b[^\n]*\.(put|add|delete|clear|update|modify|upsert|bulk(Put|Add|Delete|Update))\(/.test(readFileSync(file, 'utf8')))
    expect(writers).toEqual([])
  })
})

interface Scope {
  readonly file: string
  readonly source: ts.SourceFile
  readonly body: ts.Node
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
}

function scopesOf(file: string): Scope[] {
  return scopesIn(parse(file, readFileSync(file, 'utf8')), file)
}

/** Callbacks of `transaction` and `inTransaction`, and every function that says it runs inside. */
function scopesIn(source: ts.SourceFile, file: string): Scope[] {
  const scopes: Scope[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && INSIDE.test(node.name?.text ?? '')) scopes.push({ file, source, body: node })
    if (ts.isCallExpression(node) && /(\.transaction|^inTransaction)$/.test(node.expression.getText(source))) {
      const work = node.arguments.at(-1)
      if (work !== undefined && ts.isArrowFunction(work)) scopes.push({ file, source, body: work })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return scopes
}

function foreignAwaits({ file, source, body }: Scope): string[] {
  const foreign: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isAwaitExpression(node) && !isAllowed(node.expression, source)) foreign.push(`${file}: ${node.expression.getText(source)}`)
    ts.forEachChild(node, visit)
  }
  visit(body)
  return foreign
}

function isAllowed(awaited: ts.Expression, source: ts.SourceFile): boolean {
  const text = awaited.getText(source).replaceAll(/\s+/g, ' ')
  if (DEXIE.test(text)) return true
  if (ts.isConditionalExpression(awaited)) return isAllowed(awaited.whenTrue, source) && isAllowed(awaited.whenFalse, source)
  return ts.isCallExpression(awaited) && INSIDE.test(awaited.expression.getText(source))
}
