import { useMemo } from 'react'
import { projectTemplateRecord, type ProjectTemplate } from '@shared/project/project-template-record'
import { SHIPPED_PROJECT_TEMPLATES } from '@shared/project/shipped-project-templates'
import type { TemplateContent } from '@shared/project/template-content'
import { listEverywhere } from '@renderer/data/queries/records'
import { useLive } from '@renderer/live/store-context'

/** A template to choose from, of the program or of the office. */
export interface ProjectTemplateChoice {
  readonly id: string
  readonly name: string
  /** What a project begun from it is called at first; empty where the office must say. */
  readonly title: string
  /** What it is about, or nothing. */
  readonly about: string
  /** Stored with the project (`project.family`). */
  readonly family: string
  readonly content: TemplateContent
  /** The record, for one of the office. */
  readonly own: ProjectTemplate | undefined
}

/** The office's own templates, of all its plans, and then those of the program. */
export function useProjectTemplates(office: string): readonly ProjectTemplateChoice[] {
  const own = useLive((store) => listEverywhere(store, projectTemplateRecord), [])
  return useMemo(() => [
    ...(own ?? []).filter((template) => template.office === office).flatMap((template): readonly ProjectTemplateChoice[] => {
      const { content, title } = template.fields
      return content === null ? [] : [{ id: template.id, name: title, title: '', about: '', family: title.slice(0, 60), content, own: template }]
    }),
    ...SHIPPED_PROJECT_TEMPLATES.map(({ id, family, title, about, texts, groups, indicators, activities, risks, lines }): ProjectTemplateChoice => ({
      id, name: family, title, about, family, content: { texts, groups, indicators, activities, risks, lines }, own: undefined
    }))
  ], [own, office])
}
