import { lazy } from 'react'

// The editor and the documents come as chunks of their own: the first screen does not wait for them.
export const PlanScreen = lazy(() => import('@renderer/features/plan/plan-screen').then((m) => ({ default: m.PlanScreen })))
export const PlanDesk = lazy(() => import('@renderer/features/plan/plan-screen').then((m) => ({ default: m.PlanDesk })))
export const ProjectsScreen = lazy(() => import('@renderer/features/projects/projects-screen').then((m) => ({ default: m.ProjectsScreen })))
export const ReviewedProjects = lazy(() => import('@renderer/features/projects/projects-screen').then((m) => ({ default: m.ReviewedProjects })))
export const ProjectScreen = lazy(() => import('@renderer/features/projects/project-screen').then((m) => ({ default: m.ProjectScreen })))
export const BudgetScreen = lazy(() => import('@renderer/features/budget/budget-screen').then((m) => ({ default: m.BudgetScreen })))
export const ReviewedBudget = lazy(() => import('@renderer/features/budget/budget-screen').then((m) => ({ default: m.ReviewedBudget })))
export const DocumentsScreen = lazy(() => import('@renderer/features/documents/documents-screen').then((m) => ({ default: m.DocumentsScreen })))
export const FindScreen = lazy(() => import('@renderer/features/find/find-screen').then((m) => ({ default: m.FindScreen })))
export const ImportScreen = lazy(() => import('@renderer/features/sheets/import-screen').then((m) => ({ default: m.ImportScreen })))
export const ReviewedImport = lazy(() => import('@renderer/features/sheets/import-screen').then((m) => ({ default: m.ReviewedImport })))
export const InboxScreen = lazy(() => import('@renderer/features/review/inbox-screen').then((m) => ({ default: m.InboxScreen })))
export const ReviewScreen = lazy(() => import('@renderer/features/review/review-screen').then((m) => ({ default: m.ReviewScreen })))
