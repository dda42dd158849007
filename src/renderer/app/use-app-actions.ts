import { ArrowLeft, ArrowRight, Compass, Download, Eye, FilePlus2, FileSpreadsheet, FileUp, FolderPlus, Languages, ListPlus, Redo2, RefreshCw, Save, Search, SpellCheck, Undo2 } from 'lucide-react'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { commandWords } from '@shared/i18n/command-words'
import type { Role } from '@shared/record/command'
import { useObserved, useStore, useSync } from '@renderer/live/store-context'
import { useWorkspaces } from '@renderer/live/workspaces'
import { runWhenThere, useActions, type Action } from '@renderer/ui/actions'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { useLanguage, useNumerals, useT } from '@renderer/ui/language'
import { errorWords } from '@renderer/ui/plan-error'
import { useToast } from '@renderer/ui/toast'
import { useSpellingFlag } from '@renderer/ui/use-remembered'
import { startTour } from '@renderer/ui/tour/tour-state'
import { sectionsOf, type SectionPath } from './sections'
import { useStepBack } from './use-step-back'

/** What can be done from everywhere; screens announce what is theirs. The palette and the sheet of shortcuts read the same list. */
export function useAppActions(role: Role, openPalette: () => void): void {
  const places = usePlaceActions(role)
  const making = useMakingActions(role)
  const writing = useWritingActions()
  const view = useViewActions(role)
  const t = useT()
  const begin = useBeginActions()
  const palette: Action = { id: 'palette', words: t('search.palette.title'), keys: 'Ctrl+K', isKeyOnly: true, run: openPalette }
  useActions([palette, ...making, ...places, ...writing, ...view, ...begin], 0)
}

/** The main menu, find everywhere, and the way back. */
function usePlaceActions(role: Role): readonly Action[] {
  const t = useT()
  const navigate = useNavigate()
  const { history } = useRouter()
  const places = sectionsOf(role).map(({ path, words, icon }, index): Action => ({
    id: `go.${path}`, words: t('search.action.go', { place: t(words) }), icon, keys: index < 9 ? `Ctrl+${String(index + 1)}` : undefined,
    run: () => { void navigate({ to: path }) }
  }))
  return [
    { id: 'find', words: t('search.screen.title'), icon: Search, keys: 'Ctrl+Shift+F', run: () => { void navigate({ to: '/find' }) } },
    ...places,
    { id: 'settings', words: t('shell.keys.settings'), keys: 'Ctrl+,', isKeyOnly: true, run: () => { void navigate({ to: '/settings' }) } },
    { id: 'help', words: t('shell.keys.help'), keys: 'F1', run: () => { void navigate({ to: '/settings', hash: 'shortcuts' }) } },
    { id: 'help.again', words: t('shell.keys.help'), keys: 'Ctrl+/', isKeyOnly: true, run: () => { void navigate({ to: '/settings', hash: 'shortcuts' }) } },
    { id: 'back', words: t('shell.keys.back'), icon: ArrowLeft, keys: 'Alt+ArrowLeft', run: () => { history.back() } },
    { id: 'forward', words: t('shell.keys.forward'), icon: ArrowRight, keys: 'Alt+ArrowRight', run: () => { history.forward() } }
  ]
}

/** The tour, and the way between own work and sample. */
function useBeginActions(): readonly Action[] {
  const t = useT()
  const toast = useToast()
  const { open, openSample, openOwn } = useWorkspaces()
  const toSample = (): void => {
    void openSample().then((opened) => { if (!opened.ok) toast({ words: errorWords(t, opened.error).what }) })
  }
  return [
    { id: 'tour', words: t('begin.tour.panel'), icon: Compass, run: startTour },
    open === 'own' ? { id: 'sample.open', words: t('begin.sample.open'), icon: Eye, run: toSample } : { id: 'sample.leave', words: t('begin.sample.back'), icon: Eye, run: () => { void openOwn() } }
  ]
}

/** What begins on a screen of its own: goes there and begins. */
function useMakingActions(role: Role): readonly Action[] {
  const t = useT()
  const navigate = useNavigate()
  const toast = useToast()
  const syncNow = useSyncNow()
  const begin = (path: SectionPath, id: string) => () => {
    void navigate({ to: path }).then(() => { runWhenThere(id, () => { toast({ words: t('search.action.notNow') }) }) })
  }
  const sync: Action = { id: 'sync.now', words: t('sync.screen.now'), icon: RefreshCw, run: syncNow }
  if (role === 'reviewer') return [sync]
  return [
    { id: 'begin.project', words: t('project.add'), icon: FolderPlus, run: begin('/projects', 'project.new') },
    { id: 'begin.issue', words: t('workspace.issue.add'), icon: ListPlus, run: begin('/plan', 'issue.new') },
    { id: 'begin.plan', words: t('shell.home.newPlan'), icon: FilePlus2, run: begin('/', 'plan.new') },
    { id: 'begin.find', words: t('search.plan.title'), icon: Search, keys: 'Ctrl+F', run: begin('/plan', 'plan.find') },
    { id: 'begin.docx', words: t('search.action.docx'), icon: Download, run: begin('/documents', 'document.docx') },
    { id: 'begin.pdf', words: t('search.action.pdf'), icon: Download, run: begin('/documents', 'document.pdf') },
    { id: 'begin.import', words: t('sheet.import.action'), also: 'Excel XLSX CSV', icon: FileUp, run: () => { void navigate({ to: '/import' }) } },
    { id: 'begin.export', words: t('sheet.export.action'), also: 'Excel XLSX CSV', icon: FileSpreadsheet, run: begin('/projects', 'sheet.export') },
    { id: 'documents', words: t('shell.nav.documents'), keys: 'Ctrl+P', isKeyOnly: true, run: () => { void navigate({ to: '/documents' }) } },
    sync
  ]
}

function useSyncNow(): () => void {
  const sync = useSync()
  const toast = useToast()
  const t = useT()
  const { time } = useNumerals()
  return () => {
    void flushDrafts().then(() => sync.syncNow()).then((outcome) => {
      const at = sync.state.get().lastSuccessAt
      if (!outcome.ok) toast({ words: t('sync.screen.failed', { reason: errorWords(t, outcome.error).what }) })
      else toast({ words: t('sync.screen.started', { time: at === null ? '' : time(at) }) })
    })
  }
}

/** Saving and the two steps, named after what they take back. Their keys are looked at elsewhere: a text field has its own undo. */
function useWritingActions(): readonly Action[] {
  const t = useT()
  const store = useStore()
  const stepBack = useStepBack()
  const saveNow = useSaveNow()
  const { undo, redo } = useObserved(store.undoState)
  const step = (direction: 'undo' | 'redo', command: string | null): readonly Action[] => (command === null ? [] : [{
    id: direction, words: `${t(`shell.keys.${direction}`)}: ${commandWords(t, command)}`, icon: direction === 'undo' ? Undo2 : Redo2,
    keys: direction === 'undo' ? 'Ctrl+Z' : 'Ctrl+Y', run: () => { stepBack(direction) }
  }])
  return [
    ...step('undo', undo), ...step('redo', redo),
    { id: 'save', words: t('shell.keys.save'), icon: Save, keys: 'Ctrl+S', run: saveNow }
  ]
}

/** Ctrl+S: everything typed is written and on disk; says so with the time. */
function useSaveNow(): () => void {
  const store = useStore()
  const toast = useToast()
  const t = useT()
  const { time } = useNumerals()
  return () => {
    void flushDrafts()
      .then(() => store.settled())
      .then(() => {
        const { phase, at } = store.saveState.get()
        toast({ words: phase === 'failed' ? t('shell.status.saveFailed') : t('shell.status.autosave', { time: time(at) }) })
      })
  }
}

/** Language, numerals and the underlining of doubtful words: only what is not chosen already. */
function useViewActions(role: Role): readonly Action[] {
  const { t, language, numerals, setLanguage, setNumerals } = useLanguage()
  const [isChecking, setChecking] = useSpellingFlag()
  const tongue: Action = language === 'th'
    ? { id: 'english', words: t('search.action.english'), also: 'English language', icon: Languages, run: () => { setLanguage('en') } }
    : { id: 'thai', words: t('search.action.thai'), also: 'Thai language', icon: Languages, run: () => { setLanguage('th') } }
  const figures: Action = numerals === 'thai'
    ? { id: 'arabicNumerals', words: t('search.action.arabicNumerals'), also: '123', run: () => { setNumerals('arabic') } }
    : { id: 'thaiNumerals', words: t('search.action.thaiNumerals'), also: '123', run: () => { setNumerals('thai') } }
  const spelling: Action = {
    id: 'spelling', words: t(isChecking ? 'search.action.spellingOff' : 'search.action.spellingOn'), icon: SpellCheck, keys: 'F7',
    run: () => { setChecking(!isChecking) }
  }
  return role === 'office' ? [spelling, tongue, figures] : [tongue, figures]
}
