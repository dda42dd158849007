import { missingLevels } from '@shared/alignment/gaps'
import type { Issue } from '@shared/issue/issue-record'
import { AlignmentList } from '@renderer/fields/alignment/alignment-list'
import { useAlignments, type Alignments } from '@renderer/fields/alignment/use-alignments'
import { JumpPlace } from '@renderer/fields/field-place'
import { usePlanFields } from '@renderer/fields/plan-fields'
import { StateMark } from '@renderer/ui/badge'
import { useT } from '@renderer/ui/language'

/** What an issue serves, and which of the three levels it serves nothing of. */
export function IssueAlignments({ issue }: { readonly issue: Issue }) {
  const t = useT()
  const alignments = useAlignments(issue.plan)
  if (alignments === undefined) return null
  return (
    <section className="issue-alignments" aria-labelledby="issue-alignments-heading">
      <h3 id="issue-alignments-heading" className="paper-subheading">{t('alignment.heading')}</h3>
      <Links issue={issue} alignments={alignments} />
    </section>
  )
}

/** The place to which a finding about the alignment of the issue leads. */
function Links({ issue, alignments }: { readonly issue: Issue; readonly alignments: Alignments }) {
  const t = useT()
  const { plan } = usePlanFields()
  const missing = missingLevels(issue, alignments.links, alignments.library)
  return (
    <JumpPlace target={{ kind: 'issue', record: issue.id, field: 'alignment' }}>
      {missing.length > 0 && (
        <p className="issue-alignments-missing">
          <StateMark state="missing" bare>{t('alignment.missingLevels', { levels: missing.map((level) => t(`alignment.level.${level}`)).join(', ') })}</StateMark>
        </p>
      )}
      <AlignmentList subject={{ issue: issue.id }} subjectTitle={issue.fields.title} alignments={alignments} year={plan.fields.endYear} />
    </JumpPlace>
  )
}
