import { createHashHistory, createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router'
import { readProfile } from '@renderer/data/profile'
import { BinScreen } from '@renderer/features/bin/bin-screen'
import { ConflictsScreen } from '@renderer/features/conflicts/conflicts-screen'
import { HomeScreen } from '@renderer/features/home/home-screen'
import { SettingsScreen } from '@renderer/features/settings/settings-screen'
import { SyncScreen } from '@renderer/features/sync/sync-screen'
import { useLive } from '@renderer/live/store-context'
import { Frame } from './frame/frame'
import { MissingPage } from './missing-page'
import { OwnStore } from './workspaces/own-store'
import { BudgetScreen, DocumentsScreen, FindScreen, ImportScreen, InboxScreen, PlanDesk, PlanScreen, ProjectScreen, ProjectsScreen, ReviewedBudget, ReviewedImport, ReviewedProjects, ReviewScreen } from './screens'

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: MissingPage,
  // `at` names the record that a link points to, `field` the field of it, e.g. a missing goal; the screen brings it into view.
  validateSearch: ({ at, field }: Record<string, unknown>): { at?: string; field?: string } => ({
    ...(typeof at === 'string' ? { at } : {}), ...(typeof field === 'string' ? { field } : {})
  })
})

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: StartPage })
const planRoute = createRoute({ getParentRoute: () => rootRoute, path: '/plan', component: PlanScreen })
const projectsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/projects', component: ProjectsScreen })
const projectRoute = createRoute({ getParentRoute: () => rootRoute, path: '/projects/$projectId', component: ProjectPage })
const budgetRoute = createRoute({ getParentRoute: () => rootRoute, path: '/budget', component: BudgetScreen })
const documentsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/documents', component: DocumentsScreen })
const conflictsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/conflicts', component: ConflictsScreen })
const inboxRoute = createRoute({ getParentRoute: () => rootRoute, path: '/review', component: InboxScreen })
const reviewRoute = createRoute({ getParentRoute: () => rootRoute, path: '/review/$planId', component: ReviewPage })
const reviewProjectsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/review/$planId/projects', component: ReviewProjectsPage })
const reviewBudgetRoute = createRoute({ getParentRoute: () => rootRoute, path: '/review/$planId/budget', component: ReviewBudgetPage })
const reviewProjectRoute = createRoute({ getParentRoute: () => rootRoute, path: '/review/$planId/projects/$projectId', component: ReviewProjectPage })
const reviewImportRoute = createRoute({ getParentRoute: () => rootRoute, path: '/review/$planId/import', component: ReviewImportPage })
const syncRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sync', component: SyncPage })
const findRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/find', component: FindScreen,
  validateSearch: (search: Record<string, unknown>): { words?: string } => (typeof search['words'] === 'string' ? { words: search['words'] } : {})
})
const importRoute = createRoute({ getParentRoute: () => rootRoute, path: '/import', component: ImportScreen })
const binRoute = createRoute({ getParentRoute: () => rootRoute, path: '/bin', component: BinScreen })
const settingsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: SettingsPage })

/** Home of an officer; a reviewer starts at the inbox. */
function StartPage() {
  const profile = useLive(readProfile, [])
  if (profile === undefined) return null
  return profile.role === 'reviewer' ? <Navigate to="/review" replace /> : <HomeScreen />
}

/** Sending and the person at this device are no part of the sample: these pages show the own store, whatever is open. */
function SyncPage() {
  return <OwnStore><SyncScreen /></OwnStore>
}

function SettingsPage() {
  return <OwnStore><SettingsScreen /></OwnStore>
}

function ProjectPage() {
  const { projectId } = projectRoute.useParams()
  return <ProjectScreen key={projectId} projectId={projectId} />
}

function ReviewPage() {
  const { planId } = reviewRoute.useParams()
  return <ReviewScreen key={planId} planId={planId}><PlanDesk plan={planId} /></ReviewScreen>
}

function ReviewProjectsPage() {
  const { planId } = reviewProjectsRoute.useParams()
  return <ReviewScreen key={planId} planId={planId}><ReviewedProjects plan={planId} /></ReviewScreen>
}

function ReviewBudgetPage() {
  const { planId } = reviewBudgetRoute.useParams()
  return <ReviewScreen key={planId} planId={planId}><ReviewedBudget plan={planId} /></ReviewScreen>
}

function ReviewProjectPage() {
  const { planId, projectId } = reviewProjectRoute.useParams()
  return <ReviewScreen key={planId} planId={planId}><ProjectScreen key={projectId} projectId={projectId} reviewed={planId} /></ReviewScreen>
}

function ReviewImportPage() {
  const { planId } = reviewImportRoute.useParams()
  return <ReviewScreen key={planId} planId={planId}><ReviewedImport plan={planId} /></ReviewScreen>
}

const routeTree = rootRoute.addChildren([
  homeRoute, planRoute, projectsRoute, projectRoute, documentsRoute, conflictsRoute, inboxRoute, reviewRoute, reviewProjectsRoute,
  reviewBudgetRoute, reviewProjectRoute, reviewImportRoute, budgetRoute, syncRoute, findRoute, importRoute, binRoute, settingsRoute
])

/** Every page, behind `#/…` of the one document; scroll positions are kept per page. */
export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: false, scrollRestoration: false })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
