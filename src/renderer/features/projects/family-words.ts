import type { TextKey } from '@shared/i18n/dictionary'
import type { Translate } from '@shared/i18n/translator'
import { SHIPPED_PROJECT_TEMPLATES } from '@shared/project/shipped-project-templates'
import type { Formats } from '@renderer/ui/formats'

const CODES = new Map(SHIPPED_PROJECT_TEMPLATES.flatMap(({ id, family }) => [[id, id], [family, id]]))

/** What a family of projects is called: the program's own by the words of the language, whether its name or its code was stored; an office's as it wrote it. */
export function familyWords(t: Translate, formats: Formats, family: string): string {
  const code = CODES.get(family)
  return code === undefined ? formats.text(family) : t(`project.family.${code}` as TextKey)
}
