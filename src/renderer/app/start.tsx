// First, so that every component's own style comes after it.
import '../styles/base.css'
import { StrictMode, useEffect, useMemo, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from '@tanstack/react-router'
import { now, windowPorts } from '@renderer/data/clock'
import { readProfile } from '@renderer/data/profile'
import { openStore, type Store } from '@renderer/data/store'
import { sweepFiles } from '@renderer/data/sweep-files'
import { FirstRunScreen } from '@renderer/features/first-run/first-run-screen'
import { StoreProvider, useLive, useObserved } from '@renderer/live/store-context'
import { WorkspacesProvider } from '@renderer/live/workspaces'
import { createSyncLoop } from '@renderer/sync/sync-loop'
import { windowSyncPorts } from '@renderer/sync/window-ports'
import { flushDrafts } from '@renderer/ui/draft-registry'
import { LanguageProvider } from '@renderer/ui/language'
import { Skeleton } from '@renderer/ui/progress'
import { ToastRegion } from '@renderer/ui/toast'
import { BlockingPage } from './blocking-page'
import { reportUncaught } from './bug-report'
import { ErrorBoundary } from './error-boundary'
import { router } from './router'
import { openWorkspaces } from './workspaces/open-workspaces'
import { wasSampleOpen, windowSampleDoor } from './workspaces/sample-door'
import './frame/frame.css'

/** The composition root of the window: opens the store, starts the sync loop, shows the first page. */
export function start(): void {
  reportUncaught()
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has a #root')
  const root = createRoot(container)
  const show = (page: ReactNode): void => { root.render(<Shell>{page}</Shell>) }
  show(<Skeleton />)
  void openStore({ journal: window.planner, ports: windowPorts() }).then((opened) => {
    if (opened.ok) void startProgram(opened.value).then((parts) => { show(<Program {...parts} />) })
    else {
      answerClosing(() => Promise.resolve())
      show(<BlockingPage error={opened.error} />)
    }
  })
}

/** The sync loop belongs to the own store alone; the sample, if it was open last time, is shown again. */
async function startProgram(own: Store) {
  const sync = createSyncLoop(own, window.planner, windowSyncPorts())
  const workspaces = openWorkspaces(own, windowSampleDoor(own))
  answerClosing(async () => {
    await flushDrafts()
    await workspaces.settled()
    await own.endSession()
  })
  sync.start()
  tidyWhenIdle(own)
  if (wasSampleOpen()) await workspaces.openSample()
  return { own, sync, workspaces }
}

const TIDY_AFTER_MS = 60_000

/** Old history, and files that nothing names any more, go when nobody waits for anything; a run that comes to nothing is made up for by the next start. */
function tidyWhenIdle(store: Store): void {
  setTimeout(() => { requestIdleCallback(() => { void store.pruneHistory().then(() => sweepFiles(store, window.planner, now())) }) }, TIDY_AFTER_MS)
}

/** Before the window closes, what is being typed is written down and on disk. */
function answerClosing(write: () => Promise<void>): void {
  window.planner.onClosing(() => {
    void write().finally(() => { void window.planner.closeReady() })
  })
}

function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <StrictMode>
      <LanguageProvider><ErrorBoundary where="shell">{children}</ErrorBoundary></LanguageProvider>
    </StrictMode>
  )
}

/** Screens begin anew with every change of workspace: nothing on them may hold a value of the other one. */
function Program({ own, sync, workspaces }: Awaited<ReturnType<typeof startProgram>>) {
  const shown = useObserved(workspaces.shown)
  const { openSample, openOwn, removeSample } = workspaces
  const provided = useMemo(() => ({ open: shown.name, own, openSample, openOwn, removeSample }), [shown, own, openSample, openOwn, removeSample])
  return (
    <WorkspacesProvider workspaces={provided}>
      <ToastRegion>
        <StoreProvider key={shown.name} store={shown.name === 'own' ? own : shown.store} sync={sync}><Entrance /></StoreProvider>
      </ToastRegion>
    </WorkspacesProvider>
  )
}

const PLACES = { plan: '#/plan', home: '#/', inbox: '#/review' } as const

/** First run until it was answered to the end, then the program. */
function Entrance() {
  const known = useLive(async (store) => ({ profile: await readProfile(store) }), [])
  const [isAnswering, setAnswering] = useState(false)
  if (known === undefined) return <Skeleton />
  if (known.profile !== undefined && !isAnswering) return <RouterProvider router={router} />
  const done = (place: keyof typeof PLACES): void => {
    window.location.hash = PLACES[place]
    setAnswering(false)
  }
  return <FirstRun onShown={setAnswering} onDone={done} />
}

/** Stays until it says that it is done: saving the profile alone does not end it. */
function FirstRun({ onShown, onDone }: { readonly onShown: (isShown: boolean) => void; readonly onDone: (place: keyof typeof PLACES) => void }) {
  useEffect(() => { onShown(true) }, [onShown])
  return <FirstRunScreen onDone={onDone} />
}
