import { parseArgs } from 'node:util'
import type { Numerals, Profile } from '@shared/documents/outline'

/** What `documents` was asked for. */
export interface DocumentsRequest {
  readonly out: string
  readonly profile: Profile
  readonly numerals: Numerals
  /** Path of a plan file; `null` for the sample. */
  readonly snapshot: string | null
}

export type CommandLine =
  | { readonly verb: 'documents'; readonly request: DocumentsRequest }
  | { readonly verb: 'help' }
  /** `flaw` names the argument that was not understood. */
  | { readonly verb: 'misused'; readonly flaw: string }

const OPTIONS = {
  out: { type: 'string' }, profile: { type: 'string', default: 'word' }, numerals: { type: 'string', default: 'thai' }, snapshot: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false }
} as const

/** Reads the arguments after the program's name. Never throws: what is not understood comes back as `misused`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })
    const [verb, ...rest] = positionals
    if (values.help || verb === undefined || verb === 'help') return { verb: 'help' }
    if (verb !== 'documents') return { verb: 'misused', flaw: verb }
    if (rest[0] !== undefined) return { verb: 'misused', flaw: rest[0] }
    const { out, profile, numerals, snapshot } = values
    if (out === undefined || out === '') return { verb: 'misused', flaw: '--out' }
    if (profile !== 'word' && profile !== 'libreoffice') return { verb: 'misused', flaw: `--profile ${profile}` }
    if (numerals !== 'thai' && numerals !== 'arabic') return { verb: 'misused', flaw: `--numerals ${numerals}` }
    return { verb: 'documents', request: { out, profile, numerals, snapshot: snapshot ?? null } }
  } catch (error) {
    return { verb: 'misused', flaw: error instanceof Error ? (error.message.split('. ')[0] ?? '') : '' }
  }
}
