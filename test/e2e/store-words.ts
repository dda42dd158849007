import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from './launch'

const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e]/
const MISSING_KEY = /^(?:command|document|domain|error|native|project|review|shell|sync|workspace)(?:\.[A-Za-z0-9_]+)+$/
/** Words of the printed book, which is Thai whatever the language of the program is: the pages, and the formula of a budget line. */
const BOOK = '.book-sheet, .formula-field, [data-cell="factors"]'

/** Shorter words of the plan may be words of the program, too: they are the plan's only where they stand alone. */
const A_NAME = 15

type Tree = { readonly [key: string]: string | Tree }

/** Every sentence of one language by its key, read from the dictionary files. */
function wordsOf(language: 'th' | 'en'): ReadonlyMap<string, string> {
  const folder = path.join(projectRoot, 'src/shared/i18n', language)
  const all = new Map<string, string>()
  const walk = (tree: Tree, prefix: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') all.set(`${prefix}.${key}`, value)
      else walk(value, `${prefix}.${key}`)
    }
  }
  for (const file of fs.readdirSync(folder)) walk(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Tree, path.basename(file, '.json'))
  return all
}

/** One sentence of the dictionary; an unknown key fails the test that asks for it. */
export function word(language: 'th' | 'en', key: string): string {
  const words = wordsOf(language).get(key)
  if (words === undefined) throw new Error(`no ${language} words for ${key}`)
  return words
}

let thaiSentences: readonly RegExp[] | undefined

/** Thai sentences of the program that stand on screen although another language was chosen; text of the plan is not among them. */
export async function thaiLeft(page: Page): Promise<readonly string[]> {
  thaiSentences ??= sentencesThatDiffer()
  const data = [...textsOfSample()].filter((text) => THAI.test(text)).map(westernDigits).sort((a, b) => b.length - a.length)
  const sentences = thaiSentences
  return (await shownTexts(page)).filter((text) => THAI.test(withoutData(text, data)) && sentences.some((sentence) => sentence.test(text)))
}

/** What is left of a text when the words of the plan are taken out: "Source: {{reference}}" holds Thai and is English. */
function withoutData(text: string, data: readonly string[]): string {
  const shown = westernDigits(text)
  return data.reduce((left, each) => each === shown || each.length > A_NAME ? left.replaceAll(each, '') : left, shown)
}

/** Figures are shown in the digits the person chose, whichever the plan was typed in. */
function westernDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
}

/** Texts on screen that are the key of a sentence in place of the sentence. */
export async function missingKeys(page: Page): Promise<readonly string[]> {
  return (await shownTexts(page)).filter((text) => MISSING_KEY.test(text))
}

/** The Thai sentences whose English differs, each as a pattern of what it looks like when filled in. */
function sentencesThatDiffer(): readonly RegExp[] {
  const en = wordsOf('en')
  return [...wordsOf('th')].filter(([key, words]) => THAI.test(words) && en.get(key) !== words)
    .map(([, words]) => new RegExp(`^${words.split(/\{\{\w+\}\}/).map(escaped).join('.+')}$`, 'u'))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function textsOfSample(): ReadonlySet<string> {
  const texts = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value.trim())
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(JSON.parse(fs.readFileSync(path.join(projectRoot, 'resources/sample/sukhothai-2571.json'), 'utf8')))
  return texts
}

/** Everything a person sees or hears: text, and the attributes that are read aloud or shown as hints. */
function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate((book) => {
    const texts = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (element === null || element.closest(`${book}, script, style, [contenteditable=true]`) !== null) continue
      if (node instanceof Element) for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.add(node.getAttribute(name) ?? '')
      else texts.add(node.textContent ?? '')
    }
    return [...texts].map((text) => text.trim()).filter((text) => text !== '')
  }, BOOK)
}
