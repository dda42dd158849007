import { parseArgs } from 'node:util'
import type { Numerals, Profile } from '@shared/documents/outline'
import type { InspectRequest } from './inspect-workbook'

/** What `documents` was asked for. */
export interface DocumentsRequest {
  readonly out: string
  readonly profile: Profile
  readonly numerals: Numerals
  /** Path of a plan file; `null` for the sample. */
  readonly snapshot: string | null
  /** Id or code of the one project whose proposal is made; `null` for the whole plan book. */
  readonly project: string | null
}

/** What `sheets` was asked for: a folder, and a plan file or `null` for the sample. */
export type SheetsRequest = Pick<DocumentsRequest, 'out' | 'snapshot'>

export type CommandLine =
  | { readonly verb: 'documents'; readonly request: DocumentsRequest }
  | { readonly verb: 'inspect'; readonly request: InspectRequest }
  | { readonly verb: 'sheets'; readonly request: SheetsRequest }
  | { readonly verb: 'help' }
  /** `flaw` names the argument that was not understood. */
  | { readonly verb: 'misused'; readonly flaw: string }

const OPTIONS = {
  out: { type: 'string' }, profile: { type: 'string' }, numerals: { type: 'string' }, snapshot: { type: 'string' },
  project: { type: 'string' }, mapping: { type: 'string' }, into: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false }
} as const
type Options = { readonly [Name in Exclude<keyof typeof OPTIONS, 'help'>]?: string | undefined }

/** Which options each verb knows. */
const KNOWN: Readonly<Record<'documents' | 'inspect' | 'sheets', readonly (keyof Options)[]>> = {
  documents: ['out', 'profile', 'numerals', 'snapshot', 'project'], inspect: ['mapping', 'into'], sheets: ['out', 'snapshot']
}

/** Reads the arguments after the program's name. Never throws: what is not understood comes back as `misused`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })
    const [verb, ...rest] = positionals
    const { help, ...options } = values
    if (help || verb === undefined || verb === 'help') return { verb: 'help' }
    if (verb !== 'documents' && verb !== 'inspect' && verb !== 'sheets') return misused(verb)
    const foreign = Object.keys(options).find((name) => !KNOWN[verb].some((known) => known === name))
    if (foreign !== undefined) return misused(`--${foreign}`)
    switch (verb) {
      case 'documents': return documents(rest, options)
      case 'inspect': return inspect(rest, options)
      case 'sheets': return sheets(rest, options)
    }
  } catch (error) {
    return misused(error instanceof Error ? (error.message.split('. ')[0] ?? '') : '')
  }
}

function misused(flaw: string): CommandLine {
  return { verb: 'misused', flaw }
}

function documents([extra]: readonly string[], { out, profile = 'word', numerals = 'thai', snapshot, project }: Options): CommandLine {
  if (extra !== undefined) return misused(extra)
  if (out === undefined || out === '') return misused('--out')
  if (profile !== 'word' && profile !== 'libreoffice') return misused(`--profile ${profile}`)
  if (numerals !== 'thai' && numerals !== 'arabic') return misused(`--numerals ${numerals}`)
  if (project === '') return misused('--project')
  return { verb: 'documents', request: { out, profile, numerals, snapshot: snapshot ?? null, project: project ?? null } }
}

function inspect([file, extra]: readonly string[], { mapping, into }: Options): CommandLine {
  if (extra !== undefined) return misused(extra)
  return file === undefined || file === '' ? misused('FILE.xlsx') : { verb: 'inspect', request: { file, mapping: mapping ?? null, into: into ?? null } }
}

/** The plan file may be named with or without its option. */
function sheets([file, extra]: readonly string[], { out, snapshot }: Options): CommandLine {
  if (extra !== undefined || (file !== undefined && snapshot !== undefined)) return misused(extra ?? file ?? '')
  return out === undefined || out === '' ? misused('--out') : { verb: 'sheets', request: { out, snapshot: snapshot ?? file ?? null } }
}
