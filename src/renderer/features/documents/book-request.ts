import type { Numerals, Profile } from '@shared/documents/outline'
import type { RawRecord } from '@shared/record/define-record'

/** How the book is made. */
export interface BookOptions {
  readonly numerals: Numerals
  readonly profile: Profile
}

/** What the window asks the worker to make. Everything in it survives structured cloning. */
export interface BookRequest extends BookOptions {
  readonly records: readonly RawRecord[]
  /** The project whose proposal is made; `null` for the plan book. */
  readonly project: string | null
  /** ms since 1970, UTC: the month on the cover. */
  readonly now: number
  readonly as: 'docx' | 'html'
}

/** `failed` carries where our code broke, never what the user wrote. */
export type BookReply =
  | { readonly kind: 'docx'; readonly bytes: Uint8Array }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'failed'; readonly name: string; readonly stack: string }
