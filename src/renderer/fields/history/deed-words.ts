import { commandWords } from '@shared/i18n/command-words'
import type { TextKey } from '@shared/i18n/dictionary'
import { fieldKey, kindKey } from '@shared/i18n/domain-keys'
import type { Translate } from '@shared/i18n/translator'
import type { HistoryChange, HistoryRow } from '@shared/sync/history-row'
import { rowTitle } from '../value-words'
import { parentOf, type HistoryView } from './read-history'

/** What was done, as its command calls it; a deed whose command this program does not know is simply an edit. */
export function deedWords(t: Translate, command: string | null): string {
  if (command === null) return t('history.unknownDeed')
  const words = commandWords(t, command)
  return words.includes('command.') ? t('history.unknownDeed') : words
}

/** Deeds only the central office does. */
const OF_CENTRE = /^(plan\.(return|approve)|review\.(addComment|closeComment|reopenComment))$/

/** Whose deed it is, in a word. */
export function sourceWords(t: Translate, { own, command }: HistoryRow): string {
  if (own) return t('history.source.own')
  return command !== null && OF_CENTRE.test(command) ? t('history.source.centre') : t('history.source.colleague')
}

/** Which record a change is about: its kind and its name, else that of what it belongs to. */
export function recordWords(t: Translate, { ent, kind }: Pick<HistoryChange, 'ent' | 'kind'>, { records }: HistoryView): string {
  const row = records.get(ent)
  const parent = row === undefined ? undefined : records.get(parentOf(row) ?? '')
  return [wordsOrElse(t, kindKey(kind), t('history.unknownKind')), rowTitle(t, row) || rowTitle(t, parent)].filter((part) => part !== '').join(' · ')
}

export function fieldWords(t: Translate, kind: string, field: string): string {
  return wordsOrElse(t, fieldKey(kind, field), t('history.unknownField'))
}

/** What a newer program wrote has no words here yet. */
function wordsOrElse(t: Translate, key: TextKey, otherwise: string): string {
  const words = t(key)
  return words === key ? otherwise : words
}
