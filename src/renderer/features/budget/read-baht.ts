import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import { parseBaht } from '@shared/kernel/baht'
import { UNKNOWN_AMOUNT } from '@shared/kernel/satang'
import type { ReadFigure } from '@renderer/ui/figure-field'
import { errorWords } from '@renderer/ui/plan-error'

/** Reads typed baht for a field; an empty one is "not given". What was refused says why and how to type it. */
export function bahtReader(t: Translate, example: TextKey): (typed: string) => ReadFigure<number> {
  return (typed) => {
    if (typed.trim() === '') return { ok: true, value: UNKNOWN_AMOUNT }
    const read = parseBaht(typed)
    return read.ok ? read : { ok: false, error: `${errorWords(t, read.error).what} ${t(example)}` }
  }
}
