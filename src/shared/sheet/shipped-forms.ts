import actionPlan from '@resources/sheets/action-plan.json'
import budgetDetail from '@resources/sheets/budget-detail.json'
import emenscr from '@resources/sheets/emenscr.json'
import provincialLists from '@resources/sheets/provincial-lists.json'
import { formSchema, type FormFile } from './form-file'

let read: readonly FormFile[] | undefined

/** The forms that come with the program; each is read by the same rule as one an office has edited. */
export function shippedForms(): readonly FormFile[] {
  read ??= [emenscr, provincialLists, actionPlan, budgetDetail].map((file) => formSchema.parse(file))
  return read
}
