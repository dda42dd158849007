import { servesMasterPlan } from '@shared/alignment/gaps'
import type { Project } from '@shared/project/project-record'
import { AlignmentList } from '@renderer/fields/alignment/alignment-list'
import { useAlignments } from '@renderer/fields/alignment/use-alignments'
import { JumpPlace } from '@renderer/fields/field-place'
import { StateMark } from '@renderer/ui/badge'
import { useT } from '@renderer/ui/language'
import { Panel } from '@renderer/ui/panel'

/** Which goals of the reference plans the project serves, with their indicators and source. */
export function AlignmentPanel({ project }: { readonly project: Project }) {
  const t = useT()
  const alignments = useAlignments(project.plan)
  if (alignments === undefined) return null
  const isMissing = !servesMasterPlan(project, alignments.links, alignments.library)
  return (
    <Panel title={t('alignment.heading')} actions={isMissing && <StateMark state="missing">{t('alignment.missingGoal')}</StateMark>}>
      <JumpPlace target={{ kind: 'project', record: project.id, field: 'alignment' }}>
        <AlignmentList subject={{ project: project.id }} subjectTitle={project.fields.title} alignments={alignments} year={project.fields.fiscalYear} />
      </JumpPlace>
    </Panel>
  )
}
