import type { Block, Inline } from '../../outline'
import { bold, linesOf, NONE, paragraph, type Words } from '../compose'

/** One part of a project form: its title, and what it prints once it knows its number ("3. หลักการและเหตุผล"). */
export interface FormPart {
  readonly title: string
  readonly blocks: (label: string) => readonly Block[]
}

/** The parts numbered in the order in which they are printed; what has nothing to say is left out before. */
export function numberedParts(parts: readonly (FormPart | null)[]): readonly Block[] {
  return parts.filter((part) => part !== null).flatMap(({ title, blocks }, at) => blocks(`${String(at + 1)}. ${title}`))
}

/** "หน่วยงานหลัก สำนักงานยุติธรรมจังหวัด…" on one line; a dash where nothing was said. */
export function field(label: string, words: Words, keepNext = false): Block {
  const runs: readonly Inline[] = typeof words === 'string' ? [{ text: words === '' ? NONE : words }] : words
  return paragraph('flush', [bold(`${label} `), ...runs], keepNext)
}

/** A label of its own line, held on the page of what follows. */
export function label(words: string): Block {
  return paragraph('field', [bold(words)], true)
}

/** Running text below its label, a paragraph a line. */
export function longField(title: string, words: string): readonly Block[] {
  if (words.trim() === '') return [field(title, '')]
  return [label(title), ...linesOf(words).map((part) => paragraph('body', part))]
}

/** Sentences as a list below their label, counted 1) 2) 3); one alone stands without a number. */
export function sentences(title: string, given: readonly Words[]): readonly Block[] {
  const [first] = given
  if (first === undefined) return [field(title, '')]
  if (given.length === 1) return [label(title), paragraph('body', first)]
  return [label(title), numbered(given)]
}

export function numbered(given: readonly Words[]): Block {
  return { type: 'list', items: given.map((words, at) => ({ marker: `${String(at + 1)})`, runs: typeof words === 'string' ? [{ text: words }] : words })) }
}

/** A part that is one text. */
export function textPart(title: string, words: string): FormPart {
  return { title, blocks: (head) => longField(head, words) }
}
