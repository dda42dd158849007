import type { BudgetLine } from '@shared/budget/budget-line-record'
import { CommentCard } from '@renderer/fields/comment-card'
import { FieldComments } from '@renderer/fields/field-comments'
import { useFieldFocus } from '@renderer/fields/field-focus'
import { targetOf, usePlanFields } from '@renderer/fields/plan-fields'
import { Button } from '@renderer/ui/button'
import { useT } from '@renderer/ui/language'
import { fieldLabel } from './field-label'

/** The comments on the field at hand, then every comment on this project with a way to its field. */
export function ProjectInspector({ project, lines }: { readonly project: string; readonly lines: readonly BudgetLine[] }) {
  const t = useT()
  const { comments, role } = usePlanFields()
  const { target, jump } = useFieldFocus()
  const own = new Set([project, ...lines.map(({ id }) => id)])
  const onProject = comments.filter(({ fields }) => own.has(fields.target))
  return (
    <div className="project-inspector">
      {role === 'reviewer' && target !== null && (
        <section>
          <h3 className="project-inspector-title">{fieldLabel(t, target)}</h3>
          <FieldComments {...target} />
        </section>
      )}
      {onProject.length === 0 && <p className="project-inspector-none">{t(role === 'reviewer' ? 'project.noComments.reviewer' : 'project.noComments.office')}</p>}
      {onProject.map((comment) => (
        <section key={comment.id}>
          <Button variant="plain" dense onPress={() => { jump(targetOf(comment.fields)) }}>{fieldLabel(t, targetOf(comment.fields))}</Button>
          <CommentCard comment={comment} />
        </section>
      ))}
    </div>
  )
}
