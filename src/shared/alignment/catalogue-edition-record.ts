import { z } from 'zod'
import { catalogueSchema, MAX_CATALOGUE_BYTES, type Catalogue } from '@shared/catalogue/catalogue-file'
import { sealSchema } from '@shared/kernel/seal'
import { defineRecord, guarded, text, type RecordOf } from '@shared/record/define-record'

/**
 * A reference plan that the office took in from a file. It belongs to the plan and travels with it, whole, in one op:
 * `MAX_CATALOGUE_BYTES` keeps it within the limit of an op.
 */
export const catalogueEditionRecord = defineRecord('catalogueEdition', {
  /** Empty before anyone wrote it; else the reference plan itself. */
  content: guarded(z.union([z.null(), catalogueSchema.refine(fitsInOneOp, 'tooLarge')]), null),
  /** Name of the file it came from. */
  file: text(z.string().max(255), ''),
  takenInAt: guarded(z.int().min(0), 0),
  takenInBy: text(z.string().max(120), ''),
  /** The key that signed the content (SPKI DER, base64) and its signature; empty for a file without. What they are worth every device checks itself. */
  signer: guarded(sealSchema.shape.signer.or(z.literal('')), ''),
  signature: guarded(sealSchema.shape.signature.or(z.literal('')), '')
})
export type CatalogueEdition = RecordOf<typeof catalogueEditionRecord>

/** Counted as if every character took three bytes: only what may be too long is measured. */
function fitsInOneOp(catalogue: Catalogue): boolean {
  const text = JSON.stringify(catalogue)
  return text.length * 3 <= MAX_CATALOGUE_BYTES || new TextEncoder().encode(text).byteLength <= MAX_CATALOGUE_BYTES
}
