import { z } from 'zod'
import { canonicalJson } from '@shared/kernel/canonical-json'
import type { Json } from '@shared/kernel/json'
import { err, ok, type Result } from '@shared/kernel/result'
import { sealSchema, type Seal } from '@shared/kernel/seal'
import { MAX_CATALOGUE_BYTES, parseCatalogue, type Catalogue, type FileProblem } from './catalogue-file'

export const SIGNED_FORMAT = 'yutitham-catalogue-signed'
export const SIGNED_FORMAT_VERSION = 1
/** The catalogue itself, its key and its signature. */
export const MAX_SIGNED_BYTES = MAX_CATALOGUE_BYTES + 2_000

const signedSchema = z.strictObject({
  format: z.literal(SIGNED_FORMAT), formatVersion: z.literal(SIGNED_FORMAT_VERSION), ...sealSchema.shape, catalogue: z.record(z.string(), z.unknown())
})

/** The exact text a signature covers. Whoever has the content can make it again, so everybody can check what a record says of itself. */
export function textToSign(catalogue: Catalogue): string {
  return `catalogue\n${canonicalJson(catalogue as Json)}`
}

/** The whole text of a signed file. There is one way to write it, so that one changed byte anywhere is seen. */
export function signedFileText(catalogue: Catalogue, { signer, signature }: Seal): string {
  return `${canonicalJson({ format: SIGNED_FORMAT, formatVersion: SIGNED_FORMAT_VERSION, signer, signature, catalogue: catalogue as Json })}\n`
}

/** A reference plan from a file; `seal` only in a signed one, and not checked yet: that takes the shell (`planner:catalogue.check`). */
export interface ReadCatalogue {
  readonly catalogue: Catalogue
  readonly seal: Seal | null
}

/** Reads a file of either kind. A signed file that is not written exactly as the signer wrote it is refused (`signature`). */
export function readCatalogueFile(text: string): Result<ReadCatalogue, FileProblem> {
  if (text.length > MAX_SIGNED_BYTES) return err({ reason: 'tooLarge', at: '' })
  const data = readJson(text)
  if (data?.['format'] !== SIGNED_FORMAT) return unsigned(text)
  const version = data['formatVersion']
  if (typeof version === 'number' && version > SIGNED_FORMAT_VERSION) return err({ reason: 'newerFormat', at: String(version) })
  const read = signedSchema.safeParse(data)
  if (!read.success) return err({ reason: 'signature', at: '' })
  const { signer, signature, catalogue } = read.data
  const content = parseCatalogue(JSON.stringify(catalogue))
  // A signer's program lets nothing through that is no reference plan: what is wrong here went wrong afterwards.
  if (!content.ok) return content.error.reason === 'newerFormat' ? content : err({ reason: 'signature', at: '' })
  // What this program would not read, it could not check: such a file is not what was signed.
  const isExact = signedFileText(content.value, { signer, signature }) === text
  return isExact ? ok({ catalogue: content.value, seal: { signer, signature } }) : err({ reason: 'signature', at: '' })
}

function unsigned(text: string): Result<ReadCatalogue, FileProblem> {
  const read = parseCatalogue(text)
  return read.ok ? ok({ catalogue: read.value, seal: null }) : read
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
    return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
