import fs from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import type { Args, Reply } from '@shared/ipc/contract'
import { planError } from '@shared/kernel/error-codes'
import { err, ok } from '@shared/kernel/result'
import type { Translate } from '@shared/i18n/translator'
import type { ShellSettings } from '../shell-settings'
import { cleanFileName } from './file-name'
import type { SavedFiles } from './saved-files'
import { writeDocument } from './write-document'

/** What saving needs from the shell. */
export interface SaveContext {
  readonly settings: ShellSettings
  readonly saved: SavedFiles
  readonly words: Translate
}
export type DocumentType = 'docx' | 'json' | 'pdf' | 'xlsx' | 'csv'

/**
 * Asks where to save and writes the file whole. The page's name is a suggestion only; the page learns the chosen name and a
 * token, never a path. CANCELLED when the user thought better of it.
 */
export async function saveDocument(
  context: SaveContext,
  document: { readonly name: string; readonly type: DocumentType; readonly bytes: Uint8Array }
): Promise<Reply<'planner:document.save'>> {
  return saveFile(context, { ...document, ending: document.type, label: context.words(`native.save.${document.type}`) })
}

/** A file of any kind, as the save dialog names it. */
export interface FileToSave {
  readonly name: string
  /** Without dot. */
  readonly ending: string
  /** What files of this ending are called. */
  readonly label: string
  readonly bytes: Uint8Array
}

/** The same for a file whose kind is not one of the program's own. */
export async function saveFile(context: SaveContext, file: FileToSave): Promise<Reply<'planner:document.save'>> {
  const chosen = await askWhere(context, file)
  if (chosen === null) return err(planError('CANCELLED'))
  const written = await writeDocument(chosen, file.bytes)
  if (!written.ok) return written
  context.settings.set({ saveFolder: path.dirname(chosen) })
  return ok({ token: context.saved.add(chosen), fileName: path.basename(chosen) })
}

/** Opens the folder of a file saved earlier in this run, with the file selected. */
export function revealDocument(
  context: SaveContext,
  { token }: Args<'planner:document.reveal'>
): Promise<Reply<'planner:document.reveal'>> {
  const file = context.saved.find(token)
  if (file === undefined || !fs.existsSync(file)) return Promise.resolve(err(planError('NOT_FOUND')))
  shell.showItemInFolder(file)
  return Promise.resolve(ok(null))
}

async function askWhere({ settings, words }: SaveContext, { name, ending, label }: FileToSave): Promise<string | null> {
  const suggestion = cleanFileName(name, ending, words('native.save.untitled'))
  const options = {
    title: words('native.save.title'),
    defaultPath: path.join(startFolder(settings), suggestion),
    filters: [{ name: label, extensions: [ending] }]
  }
  const [window] = BrowserWindow.getAllWindows().filter((candidate) => candidate.isVisible())
  const answer = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  if (answer.canceled || answer.filePath === undefined || answer.filePath === '') return null
  return withEnding(answer.filePath, ending)
}

function startFolder(settings: ShellSettings): string {
  const last = settings.get().saveFolder
  return last !== null && fs.existsSync(last) ? last : app.getPath('documents')
}

// A typed name without its ending was not asked about by the dialog: an existing file of the full name must not be lost.
function withEnding(chosen: string, ending: string): string {
  if (path.extname(chosen).toLowerCase() === `.${ending}`) return chosen
  let file = `${chosen}.${ending}`
  for (let number = 2; fs.existsSync(file); number += 1) file = `${chosen} (${String(number)}).${ending}`
  return file
}
