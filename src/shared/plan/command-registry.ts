import type { Command } from '@shared/record/command'
import { ACTIVITY_COMMANDS } from '@shared/activity/activity-commands'
import { addAlignment, keepAlignment, removeAlignment, repointAlignment, setAlignmentReason } from '@shared/alignment/alignment-commands'
import { removeCatalogue, takeInCatalogue } from '@shared/alignment/catalogue-edition-commands'
import { addProvincialGoal, deleteProvincialGoal, setProvincialGoalField } from '@shared/alignment/provincial-goal-commands'
import { ATTACHMENT_COMMANDS } from '@shared/attachment/attachment-commands'
import { ANALYSIS_COMMANDS } from '@shared/analysis/analysis-commands'
import { addBudgetLine, deleteBudgetLine, setBudgetLine } from '@shared/budget/budget-commands'
import { enterStepAmount } from '@shared/budget/step-amount-commands'
import { recordStepAmounts } from '@shared/budget/many-step-amounts'
import { importBudgetLines } from '@shared/budget/import-lines'
import { removeCeiling, setCeiling } from '@shared/budget/ceiling-commands'
import { addBudgetLines, deleteBudgetLines, moveBudgetLines, pasteBudgetLines, setBudgetLines } from '@shared/budget/many-lines'
import { createUnitRate, deleteUnitRate, moveUnitRate, setUnitRateField } from '@shared/budget/unit-rate-commands'
import { resolveConflict } from '@shared/conflict/resolve-conflict'
import { DIRECTION_COMMANDS, setCoreValueMeaning } from '@shared/direction/direction-commands'
import { createIssue, deleteIssue, moveIssue, setIssueTitle } from '@shared/issue/issue-commands'
import { createStrategy, deleteStrategy, moveStrategy, setStrategyTitle } from '@shared/issue/strategy-commands'
import { createKpi, deleteKpi, moveKpi, setKpiField } from '@shared/kpi/kpi-commands'
import { takeBaseline } from '@shared/kpi/take-baseline'
import { editSection } from '@shared/narrative/edit-section'
import { describeFigure, tidyFigures } from '@shared/narrative/figure-commands'
import { insertTemplate } from '@shared/narrative/insert-template'
import { createSection, deleteSection, moveSection, renameSection } from '@shared/narrative/section-commands'
import { createObjective, deleteObjective, moveObjective, setObjectiveTitle } from '@shared/objective/objective-commands'
import { createPastResult, deletePastResult, movePastResult, setPastResultField } from '@shared/past-result/past-result-commands'
import { copyProject } from '@shared/project/copy-project'
import { deleteProjects, setProjects } from '@shared/project/many-projects'
import { createProject, deleteProject, setProjectField } from '@shared/project/project-commands'
import { linkKpi, unlinkKpi } from '@shared/project/project-kpi-commands'
import { PROPOSAL_COMMANDS } from '@shared/project/proposal-commands'
import { PROJECT_TEMPLATE_COMMANDS } from '@shared/project/template-commands'
import { recordStep } from '@shared/project/step-commands'
import { unifyDistrict } from '@shared/project/unify-district'
import { addComment, answerComment, closeComment, reopenComment } from '@shared/review/comment-commands'
import { fixWord } from '@shared/spelling/fix-word'
import { resetSheetLayout, setSheetLayout } from '@shared/budget/sheet-layout-commands'
import { addOwnWord, removeOwnWord } from '@shared/spelling/own-word-commands'
import { createPlan } from './create-plan'
import { approvePlan, recallPlan, returnPlan } from './decide-submission'
import { importPlan } from './import-plan'
import { setPlanTitle } from './set-plan-title'
import { setVision } from './set-vision'
import { submitPlan } from './submit-plan'

/** Every command there is. Tests hold each against its label (i18n `command.<name>`), its lock and its role. */
export const COMMANDS = [
  createPlan, importPlan, setPlanTitle, setVision, submitPlan, recallPlan, returnPlan, approvePlan, editSection, describeFigure, tidyFigures, createSection, renameSection, moveSection,
  deleteSection, createIssue, setIssueTitle, moveIssue,
  deleteIssue, createStrategy, setStrategyTitle, deleteStrategy, createObjective, setObjectiveTitle, deleteObjective, createKpi,
  setKpiField, takeBaseline, deleteKpi, createProject, copyProject, setProjectField, deleteProject, setProjects, deleteProjects, unifyDistrict, addBudgetLine, setBudgetLine, deleteBudgetLine, setBudgetLines, addBudgetLines,
  deleteBudgetLines, moveBudgetLines, pasteBudgetLines, importBudgetLines, addAlignment, removeAlignment,
  setAlignmentReason, repointAlignment, keepAlignment, addProvincialGoal, setProvincialGoalField, deleteProvincialGoal, takeInCatalogue, removeCatalogue,
  addComment, answerComment, closeComment, reopenComment, resolveConflict,
  moveObjective, moveStrategy, moveKpi, linkKpi, unlinkKpi, ...DIRECTION_COMMANDS, setCoreValueMeaning, createPastResult, setPastResultField, movePastResult,
  deletePastResult, ...ANALYSIS_COMMANDS, ...PROPOSAL_COMMANDS, ...PROJECT_TEMPLATE_COMMANDS, ...ACTIVITY_COMMANDS, ...ATTACHMENT_COMMANDS, setCeiling, removeCeiling,
  createUnitRate, setUnitRateField, moveUnitRate, deleteUnitRate, addOwnWord, removeOwnWord, setSheetLayout, resetSheetLayout, fixWord, insertTemplate,
  recordStep, enterStepAmount, recordStepAmounts
] as const

const byName: ReadonlyMap<string, unknown> = new Map(COMMANDS.map((command) => [command.name, command]))

/** The command of a name found in an op, or `undefined` when a newer program made it. Its arguments are checked by its own `args`. */
export function commandNamed(name: string): Command<unknown> | undefined {
  return byName.get(name) as Command<unknown> | undefined
}
