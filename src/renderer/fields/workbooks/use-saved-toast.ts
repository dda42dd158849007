import { useCallback } from 'react'
import { useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import type { SavedWorkbook } from './save-workbook'

/** Says what was saved, how many rows and how much money it holds, and shows it in its folder. */
export function useSavedToast(): (saved: SavedWorkbook) => void {
  const t = useT()
  const formats = useNumerals()
  const toast = useToast()
  return useCallback(({ fileName, rows, projects, total, token }) => {
    const reveal = (): void => {
      void window.planner.documentReveal({ token }).then((shown) => { if (!shown.ok) toast({ words: errorWords(t, shown.error).what }) })
    }
    const words = t('sheet.export.done', { file: fileName, rows: formats.count(rows), projects: formats.count(projects), total: formats.money(total) })
    toast({ words, action: { words: t('document.action.reveal'), onPress: reveal } })
  }, [t, formats, toast])
}
