import { z } from 'zod'

const PUBLIC_KEY = /^[A-Za-z0-9+/]{58,60}={0,2}$/
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/

/** Who signed and with what: an Ed25519 key (SPKI DER) and its signature, both base64. */
export const sealSchema = z.strictObject({ signer: z.string().regex(PUBLIC_KEY), signature: z.string().regex(SIGNATURE) })
export type Seal = z.infer<typeof sealSchema>
